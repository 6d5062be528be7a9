package dev.zayavka.adapter.telegram.updates;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.zayavka.adapter.telegram.fake.Json;
import org.junit.jupiter.api.Test;

class RawUpdateTest {

  private static final long GROUP = -1001;

  @Test
  void whatever_happens_in_one_chat_happens_in_one_lane() {
    String message = Json.inTopic(5, GROUP, 7, 21, "\"text\":\"a\"");
    String edited = message.replace("\"message\":", "\"edited_message\":");
    String album = Json.inTopic(6, GROUP, 8, 22, "\"media_group_id\":\"9\",\"photo\":[]");
    String who = "\"user\":{\"id\":21,\"is_bot\":false,\"first_name\":\"A\"}";
    String reaction = Json.reaction(5, GROUP, 77, who, "");
    String tap = Json.tap(5, GROUP, 77, 11, "x");

    assertThat(new String[] {message, edited, album, reaction, tap})
        .allSatisfy(json -> assertThat(read(json).lane()).isEqualTo(GROUP));
    assertThat(read(Json.membership(5, 11, "kicked")).lane()).isEqualTo(11);
  }

  @Test
  void an_update_is_of_the_kind_it_holds() {
    assertThat(read(Json.reaction(5, GROUP, 77, "\"a\":1", "")).kind())
        .isEqualTo("message_reaction");
    assertThat(read(Json.privately(5, "edited_message", 11, "\"text\":\"a\"")).kind())
        .isEqualTo("edited_message");
  }

  private static RawUpdate read(String json) {
    try {
      return RawUpdate.of(new JsonMapper().readTree(json)).orElseThrow();
    } catch (JsonProcessingException broken) {
      throw new IllegalArgumentException(broken);
    }
  }
}
