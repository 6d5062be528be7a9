package dev.zayavka.assembly.metrics;

import dev.zayavka.ports.credit.CommentAnswer;
import dev.zayavka.ports.credit.CommentOutcome;
import dev.zayavka.ports.credit.CreditCommand.ByPerson;
import dev.zayavka.ports.credit.CreditOutcome;
import dev.zayavka.ports.credit.driving.HandleCredit;
import dev.zayavka.ports.shared.CommandId;
import dev.zayavka.ports.shared.Person;
import java.time.Instant;

/** Counts what people ask of the credit desk. */
public final class MeteredHandleCredit implements HandleCredit {

  private final HandleCredit desk;
  private final Metrics metrics;

  public MeteredHandleCredit(HandleCredit desk, Metrics metrics) {
    this.desk = desk;
    this.metrics = metrics;
  }

  @Override
  public CreditOutcome handle(CommandId id, ByPerson command) {
    CreditOutcome outcome = desk.handle(id, command);
    count(command.getClass().getSimpleName(), outcome);
    return outcome;
  }

  @Override
  public CommentOutcome comment(CommandId id, Person by, CommentAnswer said, Instant at) {
    return counted("Comment", desk.comment(id, by, said, at));
  }

  @Override
  public CommentOutcome cancelComment(CommandId id, Person by, Instant at) {
    return counted("CancelComment", desk.cancelComment(id, by, at));
  }

  private CommentOutcome counted(String command, CommentOutcome outcome) {
    if (outcome instanceof CommentOutcome.Taken taken) {
      count("DecideRequest", taken.outcome());
    } else {
      metrics.command("credit", command, outcome.getClass().getSimpleName());
    }
    return outcome;
  }

  private void count(String command, CreditOutcome outcome) {
    String how =
        outcome instanceof CreditOutcome.Refused refused
            ? refused.reason().name()
            : outcome.getClass().getSimpleName();
    metrics.command("credit", command, how);
  }
}
