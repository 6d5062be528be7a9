package dev.zayavka.ports.assessment;

import dev.zayavka.ports.shared.DeskCommand;
import dev.zayavka.ports.shared.MessageRef;
import dev.zayavka.ports.shared.Person;
import dev.zayavka.ports.shared.PersonId;
import java.time.Instant;

/** Command on the membership of a person. */
public sealed interface SignInCommand extends DeskCommand {

  Person by();

  /** Asks for the password: {@code /relogin}, or a stranger's first command to the desk. */
  record AskPassword(Person by, Instant at) implements SignInCommand {}

  /**
   * Answers the question for the password.
   *
   * @param source the message with the password, which is deleted whatever comes of it
   */
  record ShowPassword(Person by, String password, MessageRef source, Instant at)
      implements SignInCommand {

    @Override
    public String toString() {
      return "ShowPassword[by=" + by.id() + ", at=" + at + "]";
    }
  }

  /** Stops the question for the password. */
  record CancelPassword(Person by, Instant at) implements SignInCommand {}

  /** Ends the membership of another person, by an admin ({@code /revoke 12}). */
  record Revoke(PersonId member, Person by, Instant at) implements SignInCommand {}

  /** Erases all words and personal marks of the person ({@code /forget_me}). */
  record ForgetMe(Person by, Instant at) implements SignInCommand {}

  /** Erases the trainings, marks and comments of a member, by an admin ({@code /reset_trainee}). */
  record ResetTrainee(PersonId member, Person by, Instant at) implements SignInCommand {}
}
