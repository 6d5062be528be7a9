package dev.zayavka.adapter.telegram.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.zayavka.adapter.telegram.api.ApiResult;
import dev.zayavka.ports.delivery.Delivery;
import dev.zayavka.ports.delivery.Delivery.About;
import dev.zayavka.ports.delivery.Delivery.Delivered;
import dev.zayavka.ports.delivery.Delivery.Moved;
import dev.zayavka.ports.delivery.Delivery.Obsolete;
import dev.zayavka.ports.delivery.Delivery.Receipt;
import dev.zayavka.ports.delivery.Delivery.Refused;
import dev.zayavka.ports.delivery.Delivery.RetryAfter;
import dev.zayavka.ports.delivery.Delivery.TryLater;
import dev.zayavka.ports.delivery.Delivery.Why;
import dev.zayavka.ports.shared.ChatId;
import dev.zayavka.ports.shared.MessageRef;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DeliveryOutcomesTest {

  private static final ChatId CHAT = new ChatId(-100);
  private static final MessageRef MESSAGE = new MessageRef(CHAT, 7);

  @Test
  void what_was_sent_is_the_message_that_now_stands() {
    assertThat(sending(new ApiResult.Ok(json("{\"message_id\":9,\"chat\":{\"id\":-100}}"))))
        .isEqualTo(new Delivered(new Receipt.Message(MessageRef.of(-100, 9))));
    assertThat(sending(new ApiResult.Ok(json("{\"message_id\":9}"))))
        .isEqualTo(new Delivered(new Receipt.Message(MessageRef.of(-100, 9))));
    assertThat(sending(new ApiResult.Ok(json("true")))).isEqualTo(Delivered.silently());
  }

  @Test
  void what_was_changed_is_the_message_that_was_meant() {
    assertThat(editing(new ApiResult.Ok(json("true"))))
        .isEqualTo(new Delivered(new Receipt.Message(MESSAGE)));
  }

  @ParameterizedTest
  @CsvSource({
    "400, Bad Request: message is not modified: specified new message content is same, UNCHANGED",
    "400, Bad Request: message to edit not found, MESSAGE_GONE",
    "400, Bad Request: message can't be edited, MESSAGE_GONE",
    "400, Bad Request: MESSAGE_ID_INVALID, MESSAGE_GONE"
  })
  void an_edit_that_changes_nothing_is_over(int code, String words, Why why) {
    assertThat(editing(refused(code, words))).isEqualTo(new Obsolete(why));
    assertThat(sending(refused(code, words))).isEqualTo(new Refused(code, words, true));
  }

  @ParameterizedTest
  @CsvSource({
    "400, Bad Request: can't parse entities: Unexpected end tag, true",
    "401, Unauthorized, false",
    "404, Not Found, false"
  })
  void a_refusal_keeps_its_words(int code, String words, boolean lasting) {
    assertThat(sending(refused(code, words))).isEqualTo(new Refused(code, words, lasting));
    assertThat(editing(refused(code, words))).isEqualTo(new Refused(code, words, lasting));
  }

  @Test
  void a_group_that_moved_says_where_to() {
    assertThat(
            sending(
                new ApiResult.Refused(
                    400, "group chat was upgraded", Optional.empty(), OptionalLong.of(-100500))))
        .isEqualTo(new Moved(CHAT, new ChatId(-100500)));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Forbidden: bot was blocked by the user",
        "Forbidden: bot can't initiate conversation with a user",
        "Forbidden: user is deactivated"
      })
  void a_person_who_cannot_be_written_to_is_no_trouble_of_a_group(String words) {
    assertThat(DeliveryOutcomes.toSending(refused(403, words), Optional.of(new ChatId(5))))
        .isEqualTo(new Refused(403, words, true, About.EFFECT));
  }

  @ParameterizedTest
  @CsvSource({
    "403, Forbidden: bot was kicked from the supergroup chat",
    "400, Bad Request: chat not found",
    "400, Bad Request: the chat is not a forum",
    "400, Bad Request: not enough rights to create a topic",
    "400, Bad Request: CHAT_WRITE_FORBIDDEN"
  })
  void a_group_that_takes_nothing_is_to_be_mended(int code, String words) {
    assertThat(sending(refused(code, words)))
        .isEqualTo(new Refused(code, words, true, About.GROUP));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Bad Request: CHAT_RESTRICTED",
        "Bad Request: USER_BANNED_IN_CHANNEL",
        "Bad Request: CHANNEL_PRIVATE",
        "Bad Request: CHAT_GUEST_SEND_FORBIDDEN",
        "Bad Request: CHAT_SEND_PLAIN_FORBIDDEN",
        "Bad Request: some words nobody has seen yet"
      })
  void case_2_a_refusal_by_a_group_is_one_whatever_its_words(String words) {
    assertThat(sending(refused(400, words))).isEqualTo(new Refused(400, words, true, About.GROUP));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Bad Request: message is too long",
        "Bad Request: wrong file identifier/HTTP URL specified",
        "Bad Request: there is no caption in the message to edit",
        "Bad Request: PHOTO_INVALID_DIMENSIONS",
        "Bad Request: quote not found"
      })
  void a_refusal_of_what_was_sent_is_no_trouble_of_the_group(String words) {
    assertThat(sending(refused(400, words))).isEqualTo(new Refused(400, words, true, About.EFFECT));
  }

  @Test
  void a_topic_that_is_not_opened_is_the_groups_trouble_whatever_it_says() {
    String words = "Bad Request: TOPIC_TITLE_EMPTY";
    assertThat(DeliveryOutcomes.toOpening(refused(400, words), CHAT, ok -> new Receipt.None()))
        .isEqualTo(new Refused(400, words, true, About.GROUP));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Bad Request: message thread not found",
        "Bad Request: TOPIC_DELETED",
        "Bad Request: TOPIC_ID_INVALID"
      })
  void a_topic_that_is_gone_is_told_apart(String words) {
    assertThat(sending(refused(400, words))).isEqualTo(new Refused(400, words, true, About.TOPIC));
  }

  @ParameterizedTest
  @ValueSource(strings = {"Bad Request: TOPIC_NOT_MODIFIED", "Bad Request: topic not modified"})
  void a_topic_that_is_as_it_was_to_be_is_unchanged(String words) {
    assertThat(DeliveryOutcomes.toTopicCall(refused(400, words), CHAT, ok -> new Receipt.None()))
        .isEqualTo(new Obsolete(Why.UNCHANGED));
  }

  @ParameterizedTest
  @CsvSource({
    "400, Bad Request: REACTION_INVALID",
    "400, Bad Request: not enough rights",
    "403, Forbidden: bot was kicked from the supergroup chat"
  })
  void a_reaction_that_is_not_taken_is_no_trouble_of_the_group(int code, String words) {
    assertThat(DeliveryOutcomes.toReaction(refused(code, words), CHAT))
        .isEqualTo(new Refused(code, words, true, About.EFFECT));
  }

  @Test
  void throttling_names_the_wait() {
    assertThat(
            sending(
                new ApiResult.Refused(
                    429, "x", Optional.of(Duration.ofSeconds(17)), OptionalLong.empty())))
        .isEqualTo(new RetryAfter(Duration.ofSeconds(17)));
    assertThat(editing(refused(429, "x"))).isEqualTo(new RetryAfter(Duration.ofSeconds(5)));
  }

  @Test
  void without_a_clear_answer_we_do_not_know() {
    assertThat(sending(new ApiResult.Unclear("timeout"))).isEqualTo(new TryLater("timeout"));
    assertThat(editing(new ApiResult.Unclear("HTTP 502"))).isEqualTo(new TryLater("HTTP 502"));
  }

  @Test
  void endless_words_are_cut() {
    assertThat(sending(refused(400, "x".repeat(5000))))
        .isInstanceOfSatisfying(
            Refused.class, refused -> assertThat(refused.text().length()).isLessThan(400));
  }

  private static Delivery sending(ApiResult result) {
    return DeliveryOutcomes.toSending(result, Optional.of(CHAT));
  }

  private static Delivery editing(ApiResult result) {
    return DeliveryOutcomes.toEditing(result, MESSAGE);
  }

  private static ApiResult refused(int code, String words) {
    return new ApiResult.Refused(code, words, Optional.empty(), OptionalLong.empty());
  }

  private static com.fasterxml.jackson.databind.JsonNode json(String text) {
    try {
      return new JsonMapper().readTree(text);
    } catch (JsonProcessingException broken) {
      throw new IllegalArgumentException(broken);
    }
  }
}
