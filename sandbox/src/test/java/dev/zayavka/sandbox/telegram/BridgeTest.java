package dev.zayavka.sandbox.telegram;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.zayavka.sandbox.http.JsonNodes;
import dev.zayavka.sandbox.telegram.limits.FloodLimits;
import dev.zayavka.sandbox.telegram.people.Album;
import dev.zayavka.sandbox.telegram.people.GroupChat;
import dev.zayavka.sandbox.telegram.people.LiveTopic;
import dev.zayavka.sandbox.telegram.people.MessageView;
import dev.zayavka.sandbox.telegram.people.SimulatedPerson;
import dev.zayavka.sandbox.telegram.text.Entity;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * Behaviour of Telegram that matters to a bot which copies messages between a private chat and
 * topics.
 */
class BridgeTest extends EmulatorTest {
  private static final long FORUM = -1001;
  private static final long CLIENT = 41;

  private final GroupChat forum = telegram.forum(FORUM, "Поддержка");
  private final SimulatedPerson ivan = telegram.person(21).named("Иван");
  private final SimulatedPerson client = telegram.person(CLIENT).named("Клиент").knowsBot();

  @BeforeEach
  void everythingIsAskedFor() {
    bot.call(
        "getUpdates",
        "allowed_updates",
        List.of("message", "edited_message", "message_reaction", "my_chat_member"));
  }

  @Test
  void what_people_do_to_a_topic_by_hand_is_told_by_service_messages_in_it() {
    int topic = forum.opensTopic(ivan, "Тема");
    forum.renamesTopic(ivan, topic, "Другая");
    forum.closesTopic(ivan, topic);
    forum.reopensTopic(ivan, topic);
    forum.deletesTopic(topic);

    List<JsonNode> told = bot.updates(0);
    assertThat(told).hasSize(4).allMatch(update -> thread(update) == topic);
    assertThat(told).allMatch(update -> sender(update) == ivan.id());
    assertThat(told.get(1).at("/message/forum_topic_edited/name").asText()).isEqualTo("Другая");
    assertThat(told.get(2).path("message").has("forum_topic_closed")).isTrue();
    assertThat(told.get(3).path("message").has("forum_topic_reopened")).isTrue();
    assertThat(forum.topics()).isEmpty();
  }

  @Test
  void a_topic_can_be_watched_while_others_sit_in_it() {
    LiveTopic topic = open("🟢 [Новый] #1");
    ivan.in(topic).says("кто возьмёт?");
    say(topic, "карточка");

    assertThat(forum.awaitsTopic("#1").id()).isEqualTo(topic.id());
    assertThat(topic.awaitsMessage("карточка").threadId()).isEqualTo(topic.id());
    assertThat(topic.messages())
        .extracting(MessageView::text)
        .containsExactly("кто возьмёт?", "карточка");
    assertThat(bot.post("closeForumTopic", place(topic)).ok()).isTrue();
    assertThat(topic.awaitsClosed().closed()).isTrue();
  }

  @Test
  void a_title_a_pin_a_join_and_a_leave_are_service_messages() {
    MessageView said = ivan.in(forum).says("важно");
    ivan.in(forum).pins(said);
    forum.renamedBy(ivan, "Поддержка 24/7");
    forum.joinedBy(client);
    forum.leftBy(client);

    assertThat(bot.updates(0).subList(1, 5))
        .extracting(update -> kindOf(update.path("message")))
        .containsExactly(
            "pinned_message", "new_chat_title", "new_chat_members", "left_chat_member");
    assertThat(forum.title()).isEqualTo("Поддержка 24/7");
  }

  @Test
  void a_copy_answers_what_it_is_told_to_and_stays_an_answer_when_that_is_gone() {
    LiveTopic topic = open("#1");
    int question = say(topic, "вопрос").messageId();
    MessageView said = client.privately().sendsPhoto("было");

    bot.post(
        "copyMessage",
        place(
            topic,
            "from_chat_id",
            CLIENT,
            "message_id",
            said.id(),
            "caption",
            "Клиент:\nбыло",
            "caption_entities",
            List.of(BotClient.json("type", "bold", "offset", 0, "length", 7)),
            "reply_parameters",
            BotClient.json("message_id", question, "allow_sending_without_reply", true)));

    MessageView copy = topic.awaitsMessage("Клиент:");
    assertThat(copy.replyTo()).isEqualTo(question);
    assertThat(copy.kind()).isEqualTo("photo");
    assertThat(copy.fileId()).isEqualTo(said.fileId());
    assertThat(copy.formatted().entities()).extracting(Entity::type).containsExactly("bold");
    bot.call("deleteMessage", "chat_id", FORUM, "message_id", question);
    BotClient.Answer later =
        bot.post(
            "copyMessage",
            place(
                topic,
                "from_chat_id",
                CLIENT,
                "message_id",
                said.id(),
                "reply_parameters",
                BotClient.json("message_id", question, "allow_sending_without_reply", true)));
    assertThat(forum.message(later.messageId()).replyTo()).isZero();
    assertThat(forum.message(later.messageId()).threadId()).isEqualTo(topic.id());
  }

  @Test
  void an_album_is_copied_into_a_topic_whole_and_answers_nothing() {
    LiveTopic topic = open("#1");
    int question = say(topic, "вопрос").messageId();
    Album album = client.privately().beginsAlbum();
    List<Integer> parts = List.of(album.photo("раз").id(), album.photo("два").id());

    JsonNode copied =
        bot.post(
                "copyMessages",
                place(
                    topic,
                    "from_chat_id",
                    CLIENT,
                    "message_ids",
                    parts,
                    "reply_parameters",
                    BotClient.json("message_id", question)))
            .result();

    assertThat(copied).hasSize(2);
    List<MessageView> copies = topic.messages().subList(1, 3);
    assertThat(copies).extracting(MessageView::replyTo).containsOnly(0);
    assertThat(copies).extracting(MessageView::mediaGroupId).doesNotContain("").hasSize(2);
    assertThat(copies.getFirst().mediaGroupId()).isEqualTo(copies.getLast().mediaGroupId());
  }

  @Test
  void formatting_travels_as_entities() {
    MessageView said = client.privately().saysInHtml("это <b>важно</b> и <i>срочно</i>");
    JsonNode heard = bot.updates(0).getLast().path("message");

    bot.call(
        "sendMessage", "chat_id", FORUM, "text", said.text(), "entities", heard.path("entities"));

    MessageView copy = forum.awaitsMessage("важно");
    assertThat(copy.formatted()).isEqualTo(said.formatted());
    assertThat(copy.formatted().entities())
        .extracting(Entity::type)
        .containsExactly("bold", "italic");
  }

  @Test
  void people_edit_words_captions_and_pictures_and_the_bot_follows() {
    MessageView photo = client.privately().sendsPhoto("подпись");
    int copy =
        bot.call("copyMessage", "chat_id", FORUM, "from_chat_id", CLIENT, "message_id", photo.id())
            .messageId();
    client.edits(photo, "исправлено");
    MessageView changed = client.privately().editsPhoto(photo, new byte[] {7, 7});
    List<JsonNode> edits =
        bot.updates(0).stream().filter(update -> update.has("edited_message")).toList();

    bot.call(
        "editMessageMedia",
        "chat_id",
        FORUM,
        "message_id",
        copy,
        "media",
        JsonNodes.object()
            .put("type", "photo")
            .put("media", changed.fileId())
            .put("caption", "исправлено"));

    assertThat(edits).hasSize(2);
    assertThat(edits.getFirst().at("/edited_message/caption").asText()).isEqualTo("исправлено");
    assertThat(forum.message(copy).fileId()).isEqualTo(changed.fileId());
    assertThat(forum.message(copy).text()).isEqualTo("исправлено");
    assertThat(forum.message(copy).earlierTexts()).containsExactly("подпись");
  }

  @Test
  void reactions_are_told_with_who_reacted_be_it_the_group_itself() {
    MessageView said = ivan.in(forum).says("готово");
    client.in(forum).reacts(said, "👍");
    ivan.in(forum).anonymously().reacts(said, "🔥");
    client.in(forum).reacts(said);

    List<JsonNode> told = bot.updates(0).subList(1, 4);
    assertThat(told.get(0).at("/message_reaction/user/id").asLong()).isEqualTo(CLIENT);
    assertThat(told.get(1).at("/message_reaction/actor_chat/id").asLong()).isEqualTo(FORUM);
    assertThat(told.get(1).path("message_reaction").has("user")).isFalse();
    assertThat(told.get(2).at("/message_reaction/new_reaction")).isEmpty();
    assertThat(forum.message(said.id()).reactions()).containsOnlyKeys(FORUM);
    forum.demotesBot(ivan);
    int before = bot.updates(0).size();
    client.in(forum).reacts(said, "👎");
    assertThat(bot.updates(0)).hasSize(before);
  }

  @Test
  void a_phone_number_of_ones_own_carries_ones_id() {
    client.privately().sharesPhone("+79001234567");
    client.privately().sendsContact("+79007654321", "Сосед");

    List<JsonNode> told = bot.updates(0);
    assertThat(told.get(0).at("/message/contact/user_id").asLong()).isEqualTo(CLIENT);
    assertThat(told.get(1).path("message").path("contact").has("user_id")).isFalse();
  }

  @Test
  void a_forum_whose_topics_are_off_knows_no_thread_and_its_people_write_without_one() {
    LiveTopic topic = open("#1");
    forum.topics(false);

    assertThat(say(topic, "x").error()).isEqualTo("400 Bad Request: message thread not found");
    assertThat(bot.call("createForumTopic", "chat_id", FORUM, "name", "#1").error())
        .isEqualTo("400 Bad Request: the chat is not a forum");
    assertThat(ivan.in(topic).says("где все?").threadId()).isZero();
    forum.topics(true);
    assertThat(say(topic, "x").ok()).isTrue();
  }

  @Test
  void a_basic_group_whose_topics_are_switched_on_becomes_a_supergroup_that_is_a_forum() {
    GroupChat group = telegram.group(-7, "Поддержка");
    assertThat(bot.call("createForumTopic", "chat_id", -7, "name", "#1").error())
        .isEqualTo("400 Bad Request: the chat is not a forum");

    GroupChat upgraded = group.upgradesTo(-1007, ivan).topics(true);

    List<JsonNode> told = bot.updates(0);
    assertThat(told)
        .anyMatch(update -> update.at("/message/migrate_to_chat_id").asLong() == -1007)
        .anyMatch(update -> update.at("/message/migrate_from_chat_id").asLong() == -7);
    BotClient.Answer old = bot.call("createForumTopic", "chat_id", -7, "name", "#1");
    assertThat(old.body().at("/parameters/migrate_to_chat_id").asLong()).isEqualTo(-1007);
    assertThat(bot.call("createForumTopic", "chat_id", -1007, "name", "#1").ok()).isTrue();
    assertThat(upgraded.topics()).hasSize(1);
  }

  @Test
  void topics_copies_edits_and_titles_draw_on_one_budget_of_their_group() {
    telegram.flood().limits(FloodLimits.of(1000, 3, 5));
    LiveTopic topic = open("#1");
    MessageView said = client.says("текст");
    int copy =
        bot.post("copyMessage", place(topic, "from_chat_id", CLIENT, "message_id", said.id()))
            .messageId();
    bot.call("editMessageText", "chat_id", FORUM, "message_id", copy, "text", "другой");
    bot.post("editForumTopic", place(topic, "name", "#1!"));
    bot.post("closeForumTopic", place(topic));

    assertThat(bot.post("reopenForumTopic", place(topic)).status()).isEqualTo(429);
    assertThat(telegram.flood().violations()).isEmpty();
    assertThat(say(topic, "рано").status()).isEqualTo(429);
    assertThat(telegram.flood().violations())
        .allMatch(violation -> violation.chatId() == FORUM)
        .extracting(violation -> violation.method())
        .containsExactly("sendMessage");
  }

  private LiveTopic open(String name) {
    return forum.at(
        bot.call("createForumTopic", "chat_id", FORUM, "name", name)
            .result()
            .path("message_thread_id")
            .asInt());
  }

  private BotClient.Answer say(LiveTopic topic, String text) {
    return bot.post("sendMessage", place(topic, "text", text));
  }

  private static ObjectNode place(LiveTopic topic, Object... more) {
    return BotClient.json(more)
        .put("chat_id", topic.group().id())
        .put("message_thread_id", topic.id());
  }

  private static int thread(JsonNode update) {
    return update.at("/message/message_thread_id").asInt();
  }

  private static long sender(JsonNode update) {
    return update.at("/message/from/id").asLong();
  }

  private static String kindOf(JsonNode message) {
    return List.of("pinned_message", "new_chat_title", "new_chat_members", "left_chat_member")
        .stream()
        .filter(message::has)
        .findFirst()
        .orElse("none");
  }
}
