package dev.zayavka.sandbox.telegram;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.zayavka.sandbox.telegram.people.GroupChat;
import dev.zayavka.sandbox.telegram.people.MessageView;
import dev.zayavka.sandbox.telegram.people.SimulatedPerson;
import dev.zayavka.sandbox.telegram.world.Member;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ForumTest extends EmulatorTest {
  private static final long FORUM = -1001;

  private final GroupChat forum = telegram.forum(FORUM, "Форум");
  private final SimulatedPerson ivan = telegram.person(21).named("Иван");

  @Test
  void a_topic_is_opened_renamed_closed_and_opened_again_and_each_is_a_service_message() {
    int topic = open("🟢 [Новый] #1");
    assertThat(manage("editForumTopic", topic, "name", "🟡 [В работе] #1")).isEmpty();
    assertThat(manage("closeForumTopic", topic)).isEmpty();
    assertThat(manage("reopenForumTopic", topic)).isEmpty();

    assertThat(forum.messages(topic))
        .extracting(MessageView::kind)
        .containsExactly(
            "forum_topic_created",
            "forum_topic_edited",
            "forum_topic_closed",
            "forum_topic_reopened");
    assertThat(bot.updates(0))
        .as("a bot hears of its own topics, though never of its own words")
        .hasSize(4)
        .allMatch(update -> update.path("message").path("from").path("is_bot").asBoolean());
  }

  @Test
  void what_changes_nothing_is_told_so() {
    int topic = open("Тема");

    assertThat(manage("editForumTopic", topic, "name", "Тема"))
        .isEqualTo("400 Bad Request: TOPIC_NOT_MODIFIED");
    assertThat(manage("reopenForumTopic", topic)).isEqualTo("400 Bad Request: TOPIC_NOT_MODIFIED");
    assertThat(manage("closeForumTopic", 999)).isEqualTo("400 Bad Request: TOPIC_ID_INVALID");
    assertThat(bot.call("createForumTopic", "chat_id", FORUM, "name", "я".repeat(129)).error())
        .isEqualTo("400 Bad Request: TOPIC_TITLE_TOO_LONG");
  }

  @Test
  void a_message_in_a_topic_answers_its_opening_unless_it_answers_something_else() {
    int topic = open("Тема");
    MessageView question = ivan.in(forum, topic).says("вопрос");
    ivan.in(forum, topic).replyingTo(question).says("ответ");

    List<JsonNode> updates = bot.updates(0);

    JsonNode plain = updates.get(1).path("message");
    assertThat(plain.path("is_topic_message").asBoolean()).isTrue();
    assertThat(plain.path("message_thread_id").asInt()).isEqualTo(topic);
    assertThat(plain.path("reply_to_message").has("forum_topic_created")).isTrue();
    assertThat(updates.get(2).path("message").path("reply_to_message").path("text").asText())
        .isEqualTo("вопрос");
  }

  @ParameterizedTest
  @ValueSource(strings = {"TOPIC_DELETED", "TOPIC_ID_INVALID", "message thread not found"})
  void a_deleted_topic_is_reported_in_the_words_chosen(String words) {
    int topic = open("Тема");
    forum.answersDeletedTopicsWith(words).deletesTopic(topic);

    assertThat(say(topic).error()).isEqualTo("400 Bad Request: " + words);
    assertThat(manage("closeForumTopic", topic)).isEqualTo("400 Bad Request: " + words);
    assertThat(forum.messages(topic)).isEmpty();
  }

  @Test
  void general_cannot_be_named_and_an_unknown_thread_is_not_found() {
    assertThat(say(1).error()).isEqualTo("400 Bad Request: message thread not found");
    assertThat(say(999).error()).isEqualTo("400 Bad Request: message thread not found");
  }

  @Test
  void a_closed_topic_takes_an_administrators_words_unless_it_is_strict() {
    int topic = open("Тема");
    forum.closesTopic(ivan, topic);

    assertThat(say(topic).ok()).isTrue();
    forum.refusesBotInClosedTopics();
    assertThat(say(topic).error()).isEqualTo("400 Bad Request: TOPIC_CLOSED");
  }

  @Test
  void topics_need_the_right_and_the_forum() {
    forum.deniesBot(ivan, Member.Right.MANAGE_TOPICS);
    assertThat(bot.call("createForumTopic", "chat_id", FORUM, "name", "x").error())
        .isEqualTo("400 Bad Request: not enough rights to create a topic");
    forum.topics(false);
    assertThat(bot.call("createForumTopic", "chat_id", FORUM, "name", "x").error())
        .isEqualTo("400 Bad Request: the chat is not a forum");
  }

  @Test
  void an_anonymous_administrator_writes_in_the_groups_name() {
    ivan.in(forum).anonymously().says("от имени группы");

    JsonNode message = bot.updates(0).getLast().path("message");

    assertThat(message.path("from").path("id").asLong()).isEqualTo(1087968824L);
    assertThat(message.path("from").path("is_bot").asBoolean()).isTrue();
    assertThat(message.path("sender_chat").path("id").asLong()).isEqualTo(FORUM);
  }

  @Test
  void pins_are_service_messages() {
    MessageView message = ivan.in(forum).says("важно");

    assertThat(bot.call("pinChatMessage", "chat_id", FORUM, "message_id", message.id()).ok())
        .isTrue();

    assertThat(
            bot.updates(0).getLast().path("message").path("pinned_message").path("text").asText())
        .isEqualTo("важно");
    assertThat(bot.call("unpinChatMessage", "chat_id", FORUM).ok()).isTrue();
    assertThat(bot.call("unpinChatMessage", "chat_id", FORUM).error())
        .isEqualTo("400 Bad Request: message to unpin not found");
  }

  @Test
  void members_and_rights_can_be_asked_for() {
    forum.withAdministrators(ivan);

    assertThat(member(telegram.bot().id()).path("can_manage_topics").asBoolean()).isTrue();
    assertThat(member(ivan.id()).path("status").asText()).isEqualTo("administrator");
    assertThat(bot.call("getChatAdministrators", "chat_id", FORUM).result()).hasSize(2);
    assertThat(bot.call("getChat", "chat_id", FORUM).result().path("is_forum").asBoolean())
        .isTrue();
    assertThat(bot.call("leaveChat", "chat_id", FORUM).ok()).isTrue();
    assertThat(say(0).error())
        .isEqualTo("403 Forbidden: bot is not a member of the supergroup chat");
  }

  private JsonNode member(long id) {
    return bot.call("getChatMember", "chat_id", FORUM, "user_id", id).result();
  }

  private int open(String name) {
    return bot.call("createForumTopic", "chat_id", FORUM, "name", name)
        .result()
        .path("message_thread_id")
        .asInt();
  }

  private String manage(String method, int topic, Object... more) {
    var arguments = BotClient.json(more);
    arguments.put("chat_id", FORUM).put("message_thread_id", topic);
    BotClient.Answer answer = bot.post(method, arguments);
    return answer.ok() ? "" : answer.error();
  }

  private BotClient.Answer say(int topic) {
    return bot.call("sendMessage", "chat_id", FORUM, "message_thread_id", topic, "text", "x");
  }
}
