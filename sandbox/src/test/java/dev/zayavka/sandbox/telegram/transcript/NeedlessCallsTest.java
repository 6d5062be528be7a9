package dev.zayavka.sandbox.telegram.transcript;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.zayavka.sandbox.http.JsonNodes;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class NeedlessCallsTest {

  private static final String SAME = "Bad Request: message is not modified: specified new ...";

  private final List<RecordedCall> calls = new ArrayList<>();

  @Test
  void an_edit_or_title_that_changed_nothing_is_needless() {
    edit(7, 200, "");
    RecordedCall edit = edit(7, 400, SAME);
    RecordedCall title = call("editForumTopic", JsonNodes.object(), 400, "TOPIC_NOT_MODIFIED");
    edit(8, 400, "Bad Request: message to edit not found");

    assertThat(NeedlessCalls.in(calls)).containsExactly(edit, title);
  }

  @Test
  void an_edit_that_repeats_one_without_an_answer_is_not() {
    edit(7, 0, "dropped after the effect");
    edit(7, 400, SAME);
    RecordedCall again = edit(7, 400, SAME);

    assertThat(NeedlessCalls.in(calls)).containsExactly(again);
  }

  @Test
  void a_second_deletion_and_a_second_answer_to_a_press_are_needless() {
    ObjectNode query = JsonNodes.object().put("callback_query_id", "q1");
    call("answerCallbackQuery", query, 200, "");
    RecordedCall answer = call("answerCallbackQuery", query, 200, "");
    RecordedCall deletion =
        call("deleteMessage", about(7), 400, "Bad Request: message to delete not found");

    assertThat(NeedlessCalls.in(calls)).containsExactly(answer, deletion);
  }

  @Test
  void the_reaction_a_message_has_already_is_needless_and_another_is_not() {
    react(7, "👍");
    react(8, "👍");
    react(7, "🔥");
    RecordedCall again = react(7, "🔥");

    assertThat(NeedlessCalls.in(calls)).containsExactly(again);
  }

  private RecordedCall edit(int message, int status, String error) {
    return call("editMessageText", about(message), status, error);
  }

  private RecordedCall react(int message, String emoji) {
    return call("setMessageReaction", about(message).put("reaction", emoji), 200, "");
  }

  private static ObjectNode about(int message) {
    return JsonNodes.object().put("message_id", message);
  }

  private RecordedCall call(String method, ObjectNode arguments, int status, String error) {
    RecordedCall call =
        new RecordedCall(
            calls.size() + 1,
            Instant.EPOCH,
            method,
            -100,
            0,
            arguments,
            Set.of(),
            List.of(),
            status,
            error,
            status == 200);
    calls.add(call);
    return call;
  }
}
