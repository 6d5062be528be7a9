package dev.zayavka.ports.credit.driving;

import dev.zayavka.ports.credit.CommentAnswer;
import dev.zayavka.ports.credit.CommentOutcome;
import dev.zayavka.ports.credit.CreditCommand.ByPerson;
import dev.zayavka.ports.credit.CreditOutcome;
import dev.zayavka.ports.shared.CommandId;
import dev.zayavka.ports.shared.Person;
import java.time.Instant;

/** Executes commands of analysts and admins on a request. Each call is one transaction. */
public interface HandleCredit {

  /** Carries a command out, once per id, or refuses it with the reason and the present state. */
  CreditOutcome handle(CommandId id, ByPerson command);

  /** Takes a private message as the comment this person was asked for, if they were asked. */
  CommentOutcome comment(CommandId id, Person by, CommentAnswer said, Instant at);

  /** Stops waiting for a comment and brings the two buttons back ({@code /cancel}). */
  CommentOutcome cancelComment(CommandId id, Person by, Instant at);
}
