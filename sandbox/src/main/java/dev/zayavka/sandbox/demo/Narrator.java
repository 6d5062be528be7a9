package dev.zayavka.sandbox.demo;

import dev.zayavka.sandbox.sync.Patience;
import dev.zayavka.sandbox.telegram.people.MessageView;
import dev.zayavka.sandbox.telegram.people.Tap;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.awaitility.Awaitility;

/**
 * Prints each step of a story: the messages on the left, and beside them the new entries in the
 * database.
 */
final class Narrator {

  static final Duration PATIENCE = Patience.LIMIT;

  private final TwoColumnPrinter columns;
  private final StorySubject subject;
  private int told;

  Narrator(TwoColumnPrinter columns, StorySubject subject) {
    this.columns = columns;
    this.subject = subject;
  }

  void headline(String text) {
    columns.headline(text);
  }

  void says(String who, String what) {
    tell(List.of(who + ": " + what));
  }

  void notes(String line) {
    tell(List.of(line));
  }

  void taps(String who, String button, Tap tap) {
    String line = who + " нажимает [" + button + "]";
    String answer = tap.awaitsAnswer(PATIENCE).text();
    tell(answer.isEmpty() ? List.of(line) : List.of(line, "    ↳ " + answer));
  }

  void sees(String where, MessageView message) {
    List<String> lines = new ArrayList<>();
    lines.add(where + " ←");
    if (!message.fileId().isEmpty()) {
      lines.add("    [" + message.kind() + "]");
    }
    message.text().lines().forEach(line -> lines.add("    " + line));
    if (!message.buttons().isEmpty()) {
      lines.add("    " + message.buttonTexts());
    }
    tell(lines);
  }

  static void awaits(String what, BooleanSupplier reached) {
    Awaitility.await(what)
        .atMost(PATIENCE)
        .pollInterval(Duration.ofMillis(20))
        .until(reached::getAsBoolean);
  }

  static void expect(String what, boolean holds) {
    if (!holds) {
      throw new IllegalStateException("not as it should be: " + what);
    }
  }

  private void tell(List<String> left) {
    List<String> right = new ArrayList<>(subject.state());
    List<String> history = subject.history();
    history.subList(told, history.size()).forEach(entry -> right.add("+ " + entry));
    told = history.size();
    columns.print(left, right);
  }

  /** The database view of the request, ticket or device a story is about. */
  interface StorySubject {

    /** Current state in one line; empty if it is not stored yet. */
    List<String> state();

    /** All history entries, oldest first. */
    List<String> history();
  }
}
