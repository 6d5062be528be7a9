package dev.zayavka.adapter.telegram.updates;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.zayavka.adapter.telegram.fake.Json;
import dev.zayavka.adapter.telegram.updates.InboundUpdate.Edited;
import dev.zayavka.adapter.telegram.updates.InboundUpdate.Other;
import dev.zayavka.adapter.telegram.updates.InboundUpdate.PrivateMessage;
import dev.zayavka.adapter.telegram.updates.InboundUpdate.Sender;
import dev.zayavka.adapter.telegram.updates.InboundUpdate.TopicClosed;
import dev.zayavka.adapter.telegram.updates.InboundUpdate.TopicEdited;
import dev.zayavka.adapter.telegram.updates.InboundUpdate.TopicMessage;
import dev.zayavka.adapter.telegram.updates.InboundUpdate.TopicReopened;
import dev.zayavka.adapter.telegram.updates.InboundUpdate.Unblocked;
import dev.zayavka.ports.conversation.FormattedText;
import dev.zayavka.ports.conversation.Mention;
import dev.zayavka.ports.conversation.MessageContent;
import dev.zayavka.ports.conversation.MessageContent.Kind;
import dev.zayavka.ports.conversation.Topic;
import dev.zayavka.ports.conversation.Utterance;
import dev.zayavka.ports.shared.ChatId;
import dev.zayavka.ports.shared.MessageRef;
import dev.zayavka.ports.shared.Person;
import dev.zayavka.ports.shared.PersonId;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MessageMapperTest {

  private static final UpdateMapper MAPPER = new UpdateMapper(id -> id == 42);
  private static final long GROUP = -1001;
  private static final Topic TOPIC = new Topic(new ChatId(GROUP), 7);

  @Test
  void a_private_message_has_its_writer_and_its_words() {
    assertThat(map(Json.privately(5, "message", 11, "\"text\":\"привет\"")))
        .isEqualTo(
            new PrivateMessage(
                5,
                Person.of(11, "Анна Ковалёва"),
                Optional.of("anna"),
                new Utterance(
                    MessageRef.of(11, 5),
                    MessageContent.text(FormattedText.plain("привет")),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty()),
                Optional.empty(),
                Optional.empty(),
                Optional.empty()));
  }

  @Test
  void somebody_without_a_username_has_none() {
    assertThat(map(Json.message(5, 11, "привет")))
        .isInstanceOfSatisfying(
            PrivateMessage.class, message -> assertThat(message.username()).isEmpty());
  }

  @Test
  void a_phone_number_counts_when_it_is_ones_own() {
    assertThat(phone("\"user_id\":11,")).contains("+992900000001");
    assertThat(phone("\"user_id\":12,")).isEmpty();
    assertThat(phone("")).isEmpty();
  }

  @Test
  void a_voice_message_has_its_length_and_its_size() {
    String voice =
        """
        "voice":{"file_id":"V","file_unique_id":"u","duration":12,"file_size":48000}""";

    assertThat(map(Json.privately(5, "message", 11, voice)))
        .isInstanceOfSatisfying(
            PrivateMessage.class,
            message -> assertThat(message.voice()).contains(new SentVoice("V", 12, 48000)));
  }

  @Test
  void a_file_is_told_as_its_sender_called_it() {
    assertThat(
            sent(
                """
                "document":{"file_id":"F","file_unique_id":"u","file_name":"Кассы.csv",\
                "file_size":1200},"caption":"вот\""""))
        .contains(new SentDocument("F", "Кассы.csv", 1200));
  }

  @Test
  void a_file_telegram_says_little_of_has_no_name_and_no_size() {
    assertThat(sent("\"document\":{\"file_id\":\"F\",\"file_unique_id\":\"u\"}"))
        .contains(new SentDocument("F", "", 0));
  }

  @Test
  void what_is_looked_at_or_played_is_no_file() {
    String beside = "\"document\":{\"file_id\":\"F\",\"file_unique_id\":\"u\"}";
    String animation =
        "\"animation\":{\"file_id\":\"A\",\"file_unique_id\":\"v\",\"width\":1,\"height\":1,"
            + "\"duration\":1},";
    assertThat(sent(animation + beside)).isEmpty();
    assertThat(sent("\"photo\":[" + size("f", 90) + "]")).isEmpty();
    assertThat(sent("\"text\":\"a\"")).isEmpty();
  }

  @Test
  void a_message_in_a_topic_has_its_topic_and_its_writer() {
    assertThat(map(Json.inTopic(5, GROUP, 7, 21, "\"text\":\"смотрю\"")))
        .isEqualTo(
            new TopicMessage(
                5,
                TOPIC,
                new Sender(Optional.of(new PersonId(21)), Optional.of("Иван Петров")),
                new Utterance(
                    MessageRef.of(GROUP, 5),
                    MessageContent.text(FormattedText.plain("смотрю")),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty())));
  }

  @Test
  void what_answers_only_the_topic_itself_answers_nothing() {
    assertThat(inTopic(replyTo(7)).replyTo()).isEmpty();
    assertThat(inTopic(replyTo(55)).replyTo()).contains(MessageRef.of(GROUP, 55));
  }

  @Test
  void a_message_of_another_chat_is_quoted_and_not_answered() {
    String external =
        """
        "external_reply":{"origin":{"type":"hidden_user","date":1,"sender_user_name":"X"},\
        "message_id":55},"text":"a\"""";
    assertThat(inTopic(external).replyTo()).isEmpty();
  }

  @Test
  void a_reply_in_private_is_a_reply() {
    String reply =
        """
        "reply_to_message":{"message_id":3,"date":1,"chat":{"id":11,"type":"private"},\
        "text":"x"},"text":"a\"""";
    assertThat(privately(reply).replyTo()).contains(MessageRef.of(11, 3));
  }

  @Test
  void parts_of_an_album_say_that_they_belong_together() {
    String part = "\"media_group_id\":\"900\",\"photo\":[" + size("f", 90) + "]";
    assertThat(privately(part).album()).contains("900");
    assertThat(inTopic(part).album()).contains("900");
  }

  @Test
  void an_anonymous_admin_is_a_person_without_a_number() {
    assertThat(map(Json.anonymously(5, GROUP, 7, "\"text\":\"добрый день\"")))
        .isInstanceOfSatisfying(
            TopicMessage.class,
            message ->
                assertThat(message.from())
                    .isEqualTo(new Sender(Optional.empty(), Optional.empty())));
    assertThat(
            map(
                Json.anonymously(
                    5, GROUP, 7, "\"author_signature\":\"Старший\",\"text\":\"добрый день\"")))
        .isInstanceOfSatisfying(
            TopicMessage.class, message -> assertThat(message.from().name()).contains("Старший"));
  }

  @Test
  void somebody_who_writes_as_a_channel_has_its_title() {
    String json =
        Json.anonymously(5, GROUP, 7, "\"text\":\"a\"")
            .replace(
                "{\"id\":-1001,\"type\":\"supergroup\",\"title\":\"G\"},\"message_thread",
                "{\"id\":-1009,\"type\":\"channel\",\"title\":\"Новости\"},\"message_thread");
    assertThat(map(json))
        .isInstanceOfSatisfying(
            TopicMessage.class,
            message ->
                assertThat(message.from())
                    .isEqualTo(new Sender(Optional.empty(), Optional.of("Новости"))));
  }

  @Test
  void a_channel_post_that_telegram_brings_by_itself_is_passed_over() {
    assertThat(
            map(Json.inTopic(5, GROUP, 7, 777000, "\"is_automatic_forward\":true,\"text\":\"a\"")))
        .isEqualTo(new Other(5));
  }

  @ParameterizedTest
  @CsvSource({
    "@ivan помоги, true",
    "@ivan_1, true",
    "@abc, false",
    "@1abc посмотри, false",
    "спроси @ivan, false",
    "a@ivan.ru, false"
  })
  void a_call_begins_with_a_name(String words, boolean calls) {
    assertThat(inTopic("\"text\":" + Json.quoted(words)).call().isPresent()).isEqualTo(calls);
  }

  @ParameterizedTest
  @CsvSource({
    "mention, 0, true",
    "text_mention, 0, true",
    "text_mention, 5, false",
    "bold, 0, false"
  })
  void a_call_may_be_marked_alone(String type, int offset, boolean calls) {
    String marks =
        "[{\"type\":\"%s\",\"offset\":%d,\"length\":4,\"user\":{\"id\":9,\"is_bot\":false,\"first_name\":\"И\"}}]"
            .formatted(type, offset);
    assertThat(inTopic("\"text\":\"Иван глянь\",\"entities\":" + marks).call().isPresent())
        .isEqualTo(calls);
    assertThat(
            inTopic(
                    "\"caption\":\"Иван глянь\",\"caption_entities\":"
                        + marks
                        + ",\"photo\":["
                        + size("f", 90)
                        + "]")
                .call()
                .isPresent())
        .isEqualTo(calls);
  }

  @Test
  void new_words_of_an_edited_message_are_heard_in_private_and_in_groups() {
    assertThat(map(Json.privately(5, "edited_message", 11, "\"text\":\"иначе\"")))
        .isEqualTo(
            new Edited(
                5,
                Person.of(11, "Анна Ковалёва"),
                said(MessageRef.of(11, 5), MessageContent.text(FormattedText.plain("иначе")))));
    String group =
        Json.inTopic(5, GROUP, 7, 21, "\"caption\":\"иначе\",\"photo\":[" + size("f", 90) + "]")
            .replace("\"message\":", "\"edited_message\":");
    assertThat(map(group))
        .isEqualTo(
            new TopicEdited(
                5,
                new Topic(new ChatId(GROUP), 7),
                said(
                    MessageRef.of(GROUP, 5),
                    new MessageContent(
                        MessageContent.Kind.PHOTO,
                        FormattedText.plain("иначе"),
                        Optional.of("f")))));
  }

  @Test
  void an_edited_message_may_come_to_call_somebody() {
    String call =
        Json.inTopic(5, GROUP, 7, 21, "\"text\":\"@ivan глянь\"")
            .replace("\"message\":", "\"edited_message\":");
    assertThat(((TopicEdited) map(call)).now().call()).contains(new Mention.Named("ivan"));
  }

  @Test
  void a_live_location_that_moves_is_not_edited() {
    assertThat(
            map(
                Json.privately(
                    5, "edited_message", 11, "\"location\":{\"latitude\":1,\"longitude\":2}")))
        .isEqualTo(new Other(5));
  }

  @Test
  void a_topic_closed_by_hand_says_by_whom() {
    assertThat(map(Json.inTopic(5, GROUP, 7, 21, "\"forum_topic_closed\":{}")))
        .isEqualTo(
            new TopicClosed(
                5, TOPIC, new Sender(Optional.of(new PersonId(21)), Optional.of("Иван Петров"))));
  }

  @Test
  void a_topic_reopened_by_hand_is_told() {
    assertThat(map(Json.inTopic(5, GROUP, 7, 21, "\"forum_topic_reopened\":{}")))
        .isEqualTo(new TopicReopened(5, TOPIC));
  }

  @Test
  void letting_the_bot_write_lets_it_write() {
    assertThat(map(Json.privately(5, "message", 11, "\"write_access_allowed\":{}")))
        .isEqualTo(new Unblocked(5, Person.of(11, "Анна Ковалёва")));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\"new_chat_members\":[{\"id\":5,\"is_bot\":false,\"first_name\":\"A\"}]",
        "\"left_chat_member\":{\"id\":5,\"is_bot\":false,\"first_name\":\"A\"}",
        "\"new_chat_title\":\"T\"",
        "\"new_chat_photo\":[{\"file_id\":\"f\",\"file_unique_id\":\"u\",\"width\":1,\"height\":1}]",
        "\"delete_chat_photo\":true",
        "\"forum_topic_created\":{\"name\":\"T\",\"icon_color\":1}",
        "\"forum_topic_edited\":{\"name\":\"T\"}",
        "\"general_forum_topic_hidden\":{}",
        "\"general_forum_topic_unhidden\":{}",
        "\"video_chat_started\":{}",
        "\"video_chat_ended\":{\"duration\":1}",
        "\"boost_added\":{\"boost_count\":1}",
        "\"message_auto_delete_timer_changed\":{\"message_auto_delete_time\":60}",
        "\"giveaway_created\":{}",
        "\"users_shared\":{\"request_id\":1,\"users\":[]}"
      })
  void what_telegram_tells_of_the_chat_is_nobodys_speech(String fields) {
    assertThat(map(Json.inTopic(5, GROUP, 7, 21, fields))).isEqualTo(new Other(5));
    assertThat(map(Json.privately(5, "message", 11, fields))).isEqualTo(new Other(5));
  }

  @Test
  void a_kind_that_comes_tomorrow_is_something_that_is_not_read() {
    assertThat(inTopic("\"something_of_tomorrow\":{\"a\":1}").content())
        .satisfies(
            content -> {
              assertThat(content.kind()).isEqualTo(Kind.OTHER);
              assertThat(content.extras().unread()).isTrue();
            });
  }

  @Test
  void formatted_blocks_call_and_note_like_words() {
    String blocks =
        "\"rich_message\":{\"blocks\":[{\"type\":\"divider\"},{\"type\":\"paragraph\",\"text\":%s}]}";
    assertThat(inTopic(blocks.formatted("\"// клиенту не говорить\"")).content().words().text())
        .isEqualTo("// клиенту не говорить");
    assertThat(inTopic(blocks.formatted("\"@ivan помоги\"")).call()).isPresent();
    assertThat(
            inTopic(
                    blocks.formatted(
                        "[{\"type\":\"text_mention\",\"text\":\"Иван\",\"user\":{\"id\":21}},\" глянь\"]"))
                .call()
                .isPresent())
        .isTrue();
    assertThat(inTopic(blocks.formatted("\"пишите @ivan\"")).call()).isEmpty();
  }

  @Test
  void a_pinned_message_is_not_said_again() {
    String pinned =
        """
        "pinned_message":{"message_id":2,"date":1,"chat":{"id":-1001,"type":"supergroup",\
        "title":"G"},"text":"x"}""";
    assertThat(map(Json.inTopic(5, GROUP, 7, 21, pinned))).isEqualTo(new Other(5));
  }

  private static Optional<String> phone(String user) {
    String contact = "\"contact\":{%s\"phone_number\":\"+992900000001\",\"first_name\":\"A\"}";
    return ((PrivateMessage) map(Json.privately(5, "message", 11, contact.formatted(user))))
        .ownPhone();
  }

  private static String replyTo(long message) {
    return """
    "reply_to_message":{"message_id":%d,"date":1,"message_thread_id":7,"is_topic_message":true,\
    "chat":{"id":-1001,"type":"supergroup","title":"G"},"text":"x"},"text":"a\""""
        .formatted(message);
  }

  private static String size(String file, int width) {
    return """
    {"file_id":"%s","file_unique_id":"u","width":%d,"height":90}"""
        .formatted(file, width);
  }

  private static Utterance privately(String fields) {
    return ((PrivateMessage) map(Json.privately(5, "message", 11, fields))).said();
  }

  private static Utterance inTopic(String fields) {
    return ((TopicMessage) map(Json.inTopic(5, GROUP, 7, 21, fields))).said();
  }

  private static InboundUpdate map(String json) {
    try {
      return MAPPER.map(5, new JsonMapper().readTree(json));
    } catch (JsonProcessingException broken) {
      throw new IllegalArgumentException(broken);
    }
  }

  private static Utterance said(MessageRef source, MessageContent content) {
    return new Utterance(source, content, Optional.empty(), Optional.empty(), Optional.empty());
  }

  private static Optional<SentDocument> sent(String fields) {
    return ((PrivateMessage) map(Json.privately(5, "message", 11, fields))).document();
  }
}
