package dev.zayavka.assembly.office;

import static org.assertj.core.api.Assertions.assertThat;

import dev.zayavka.sandbox.office.CreditDatabase;
import dev.zayavka.sandbox.telegram.transcript.RecordedCall;
import dev.zayavka.sandbox.telegram.transcript.Transcript;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Checks of all calls an office has made: each changes something and conforms to the Bot API. */
final class CallChecks {

  private static final String IN_DOUBT = "select id from telegram.outbox where in_doubt and id > ?";

  private final Transcript transcript;
  private final CreditDatabase database;
  private final Set<String> mayBeNeedless = ConcurrentHashMap.newKeySet();

  CallChecks(Transcript transcript, CreditDatabase database) {
    this.transcript = transcript;
    this.database = database;
  }

  /** Lets calls of these methods change nothing. */
  void allowNeedless(String... methods) {
    mayBeNeedless.addAll(List.of(methods));
  }

  /** The faults so far; they are read while the office is open. */
  Faults faults() {
    return new Faults(needless(), BotApiConformity.faults(transcript.accepted()));
  }

  /** A delivery in doubt is always repeated: its lease ran out, or its bot was stopped. */
  private List<RecordedCall> needless() {
    List<RecordedCall> needless =
        transcript.needless().stream()
            .filter(call -> !mayBeNeedless.contains(call.method()))
            .toList();
    boolean inDoubt =
        !needless.isEmpty() && !database.read(IN_DOUBT, 0, row -> row.getString(1)).isEmpty();
    return inDoubt ? List.of() : needless;
  }

  /** Calls that changed nothing, and descriptions of those that do not conform. */
  record Faults(List<RecordedCall> needless, List<String> nonconforming) {

    void assertNone() {
      assertThat(nonconforming).as("calls that do not conform to the Bot API").isEmpty();
      assertThat(needless).as("calls that changed nothing").isEmpty();
    }
  }
}
