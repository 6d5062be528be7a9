package dev.zayavka.sandbox.telegram.transcript;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Redundant calls in a log: each asked for what was so already, by what the bot had been told. A
 * call that repeats one without an answer is none of them: the bot could not know.
 */
final class NeedlessCalls {

  private static final List<String> NOTHING_TO_DO =
      List.of("is not modified", "topic_not_modified", "message to delete not found");

  /** Methods that Telegram carries out a second time without an error. */
  private static final Set<String> REPEATABLE = Set.of("setMessageReaction", "answerCallbackQuery");

  private final Map<String, RecordedCall> lastOfKind = new HashMap<>();
  private final List<RecordedCall> found = new ArrayList<>();

  private NeedlessCalls() {}

  /**
   * Finds redundant calls.
   *
   * @param calls in the order they were answered
   */
  static List<RecordedCall> in(List<RecordedCall> calls) {
    NeedlessCalls needless = new NeedlessCalls();
    calls.forEach(needless::look);
    return List.copyOf(needless.found);
  }

  private void look(RecordedCall call) {
    Optional<RecordedCall> before = Optional.ofNullable(lastOfKind.put(subject(call), call));
    boolean inDoubt = before.map(last -> last.status() == 0).orElse(false);
    if (!inDoubt
        && (isRefusedAsDone(call) || before.map(last -> repeats(call, last)).orElse(false))) {
      found.add(call);
    }
  }

  private static boolean isRefusedAsDone(RecordedCall call) {
    String error = call.error().toLowerCase(Locale.ROOT);
    return !call.took() && NOTHING_TO_DO.stream().anyMatch(error::contains);
  }

  private static boolean repeats(RecordedCall call, RecordedCall last) {
    return REPEATABLE.contains(call.method())
        && last.took()
        && call.arguments().equals(last.arguments());
  }

  /** The message, topic or query a call is about; edits of one message have one subject. */
  private static String subject(RecordedCall call) {
    ObjectNode arguments = call.arguments();
    String kind = call.method().startsWith("editMessage") ? "editMessage" : call.method();
    return String.join(
        " ",
        kind,
        Long.toString(call.chatId()),
        Integer.toString(call.threadId()),
        arguments.path("message_id").asText(),
        arguments.path("callback_query_id").asText());
  }
}
