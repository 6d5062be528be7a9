package dev.zayavka.ports.assessment;

import dev.zayavka.ports.shared.DeskOutcome;
import java.time.Instant;

/** Outcome of a command on a membership. */
public sealed interface SignInOutcome extends DeskOutcome {

  /** The password was asked for. */
  record Asked() implements SignInOutcome {}

  /** The person is a member now. */
  record SignedIn(MemberRole role) implements SignInOutcome {}

  /** No password of the desk; {@code triesLeft} more are compared within the hour. */
  record WrongPassword(int triesLeft) implements SignInOutcome {}

  /** No password is compared before {@code until}. */
  record LockedOut(Instant until) implements SignInOutcome {}

  /** Done, or there was nothing to do. */
  record Done() implements SignInOutcome {}

  /** No password was asked for; the message with it may be for another desk. */
  record NotAsked() implements SignInOutcome {}

  /** Only an admin of the desk or of the bot may do this. */
  record NotAnAdmin() implements SignInOutcome {}

  /** The desk does not know the person the command names. */
  record NoSuchMember() implements SignInOutcome {}

  /** Repeated delivery of a command that was carried out before. */
  record Repeated() implements SignInOutcome {}
}
