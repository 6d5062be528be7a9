package dev.zayavka.assembly.office;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.zayavka.sandbox.http.JsonNodes;
import dev.zayavka.sandbox.telegram.transcript.RecordedCall;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Proves that the conformity check reports faults of calls, and only these. */
class BotApiConformityTest {

  @Test
  void a_call_of_the_api_has_no_fault() {
    assertThat(
            fault(
                "sendMessage",
                """
                {"chat_id": 7, "message_thread_id": 3, "text": "a", "parse_mode": "HTML",
                 "link_preview_options": {"is_disabled": true},
                 "reply_parameters": {"message_id": 5, "allow_sending_without_reply": true},
                 "reply_markup": {"inline_keyboard": [[{"text": "b", "callback_data": "c"}]]}}
                """))
        .isEmpty();
  }

  @Test
  void the_spelling_of_a_method_does_not_matter() {
    assertThat(fault("SENDmessage", "{\"chat_id\": 7, \"text\": \"a\"}")).isEmpty();
  }

  @Test
  void a_misspelt_field_is_a_fault() {
    assertThat(fault("sendMessage", "{\"chat_id\": 7, \"text\": \"a\", \"parsemode\": \"HTML\"}"))
        .get()
        .asString()
        .startsWith("sendMessage: parsemode: ");
  }

  @Test
  void a_misspelt_field_of_a_method_that_may_carry_a_file_is_a_fault() {
    assertThat(fault("sendPhoto", "{\"chat_id\": 7, \"photo\": \"id\", \"spoiler\": true}"))
        .get()
        .asString()
        .startsWith("sendPhoto: spoiler: ");
  }

  @Test
  void a_misspelt_field_of_a_nested_object_is_a_fault() {
    assertThat(
            fault(
                "sendMessage",
                """
                {"chat_id": 7, "text": "a",
                 "reply_markup": {"inline_keyboard": [[{"text": "b", "callback": "c"}]]}}
                """))
        .get()
        .asString()
        .startsWith("sendMessage: reply_markup.inline_keyboard.callback: ");
  }

  @Test
  void a_misspelt_field_of_an_album_is_a_fault() {
    assertThat(
            fault(
                "sendMediaGroup",
                """
                {"chat_id": 7, "media": [{"type": "photo", "media": "a"},
                 {"type": "photo", "media": "b", "captions": "c"}]}
                """))
        .get()
        .asString()
        .startsWith("sendMediaGroup: media.captions: ");
  }

  @Test
  void a_missing_required_field_is_a_fault() {
    assertThat(fault("sendMessage", "{\"chat_id\": 7}"))
        .get()
        .asString()
        .startsWith("sendMessage: ")
        .contains("text");
  }

  @Test
  void a_value_that_the_api_refuses_is_a_fault() {
    assertThat(fault("getChat", "{\"chat_id\": \"\"}")).get().asString().startsWith("getChat: ");
  }

  @Test
  void an_unknown_method_is_a_fault() {
    assertThat(fault("sendTelegram", "{\"chat_id\": 7}"))
        .get()
        .asString()
        .startsWith("sendTelegram: ");
  }

  @Test
  void a_file_in_a_form_counts_as_its_field() {
    assertThat(fault("sendDocument", "{\"chat_id\": \"7\"}", "document")).isEmpty();
    assertThat(fault("sendDocument", "{\"chat_id\": \"7\"}"))
        .get()
        .asString()
        .startsWith("sendDocument: ")
        .contains("document");
  }

  @Test
  void a_keyboard_in_a_form_is_read_as_json() {
    String form =
        JsonNodes.write(
            JsonNodes.object()
                .put("chat_id", "7")
                .put(
                    "reply_markup",
                    "{\"inline_keyboard\": [[{\"text\": \"b\", \"url\": \"c\"}]]}"));
    assertThat(fault("sendDocument", form, "document")).isEmpty();
  }

  private static Optional<String> fault(String method, String arguments, String... files) {
    ObjectNode read = (ObjectNode) JsonNodes.parse(arguments).orElseThrow();
    return BotApiConformity.fault(
        new RecordedCall(
            1, Instant.EPOCH, method, 7, 0, read, Set.of(files), List.of(), 200, "", true));
  }
}
