package dev.zayavka.ports.assessment;

import dev.zayavka.ports.shared.DeskOutcome;

/** Outcome of a command on a broadcast. */
public sealed interface BroadcastOutcome extends DeskOutcome {

  /** The text was asked for. */
  record TextAsked() implements BroadcastOutcome {}

  /** Done, or there was nothing to do. */
  record Accepted(Broadcast present) implements BroadcastOutcome {}

  /** Only an admin of the desk or of the bot may do this. */
  record NotAnAdmin() implements BroadcastOutcome {}

  /** The broadcast has ended, or the step is not possible now. */
  record NotNow(Broadcast present) implements BroadcastOutcome {}

  /** No text was asked for. */
  record NotAsked() implements BroadcastOutcome {}

  /** The audience is empty. */
  record NobodyToWrite() implements BroadcastOutcome {}

  /** No broadcast has this number. */
  record Unknown() implements BroadcastOutcome {}

  /** Repeated delivery of a command that was carried out before. */
  record Repeated() implements BroadcastOutcome {}
}
