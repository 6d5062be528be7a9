package dev.zayavka.core.credit;

import dev.zayavka.core.shared.HourlyThrottle;
import dev.zayavka.ports.credit.Application;
import dev.zayavka.ports.credit.Comment;
import dev.zayavka.ports.credit.CommentAnswer;
import dev.zayavka.ports.credit.CommentOutcome;
import dev.zayavka.ports.credit.CommentProblem;
import dev.zayavka.ports.credit.CreditCommand.ByPerson;
import dev.zayavka.ports.credit.CreditCommand.DecideRequest;
import dev.zayavka.ports.credit.CreditCommand.ReceiveRequest;
import dev.zayavka.ports.credit.CreditEffect.AskForComment;
import dev.zayavka.ports.credit.CreditEffect.ReportConflict;
import dev.zayavka.ports.credit.CreditEffect.SendAssigneeCard;
import dev.zayavka.ports.credit.CreditOutcome;
import dev.zayavka.ports.credit.CreditPolicy;
import dev.zayavka.ports.credit.CreditState;
import dev.zayavka.ports.credit.CreditState.Existing;
import dev.zayavka.ports.credit.IntakeOutcome;
import dev.zayavka.ports.credit.driven.CreditWork;
import dev.zayavka.ports.credit.driving.HandleCredit;
import dev.zayavka.ports.credit.driving.ReceiveRequests;
import dev.zayavka.ports.shared.CommandId;
import dev.zayavka.ports.shared.Person;
import dev.zayavka.ports.shared.PersonId;
import dev.zayavka.ports.shared.driven.Transactions;
import java.time.Instant;
import java.util.Optional;
import java.util.function.BiFunction;

/** The credit desk for people and for 1F. */
public final class CreditService implements HandleCredit, ReceiveRequests {

  private final Transactions<CreditWork> transactions;
  private final CreditPolicy desk;
  private final CreditHandling handling;

  public CreditService(Transactions<CreditWork> transactions, CreditPolicy desk) {
    this.transactions = transactions;
    this.desk = desk;
    this.handling = new CreditHandling(desk);
  }

  @Override
  public CreditOutcome handle(CommandId id, ByPerson command) {
    return transactions.once(
        id, command.at(), new CreditOutcome.Repeated(), work -> handling.carryOut(work, command));
  }

  @Override
  public IntakeOutcome receive(Application application, Instant at) {
    return transactions.inTransaction(work -> receive(work, application, at));
  }

  @Override
  public CommentOutcome comment(CommandId id, Person by, CommentAnswer said, Instant at) {
    return answer(id, by, at, (work, asked) -> takeComment(work, asked, by, said, at));
  }

  @Override
  public CommentOutcome cancelComment(CommandId id, Person by, Instant at) {
    return answer(id, by, at, (work, asked) -> cancel(work, asked, by, at));
  }

  private IntakeOutcome receive(CreditWork work, Application application, Instant at) {
    CreditState before = work.requests().lock(application.onefId());
    ReceiveRequest command = new ReceiveRequest(work.requests().nextId(), application, at);
    return switch (handling.carryOut(work, command)) {
      case CreditOutcome.Accepted accepted when before instanceof CreditState.Absent ->
          new IntakeOutcome.Created(accepted.present());
      case CreditOutcome.Accepted accepted -> new IntakeOutcome.Repeated(accepted.present());
      case CreditOutcome.Refused refused when refused.present() instanceof Existing kept -> {
        reportConflict(work, application, at);
        yield new IntakeOutcome.Conflicting(kept);
      }
      case CreditOutcome.Refused refused -> throw broken(application, refused.reason().name());
      case CreditOutcome.Repeated repeated -> throw broken(application, "a command id");
    };
  }

  /**
   * Each differing body is reported once, however often 1F repeats it; of many under one number the
   * first of an hour says enough.
   */
  private void reportConflict(CreditWork work, Application application, Instant at) {
    String request = "onef:" + application.onefId().value() + ":";
    CommandId body = new CommandId(request + application.fingerprint());
    if (work.commands().firstTime(body, at)
        && HourlyThrottle.isFirst(work, request + "conflict", at)) {
      for (PersonId admin : desk.admins()) {
        work.outbox().enqueue(new ReportConflict(application.onefId(), admin), at);
      }
    }
  }

  private CommentOutcome answer(
      CommandId id,
      Person by,
      Instant at,
      BiFunction<CreditWork, CommentDialogue, CommentOutcome> take) {
    return transactions.inTransaction(
        work -> {
          if (work.commands().seen(id)) {
            return new CommentOutcome.Taken(new CreditOutcome.Repeated());
          }
          Optional<CommentDialogue> asked = CommentDialogue.waiting(work, by);
          if (asked.isEmpty()) {
            return new CommentOutcome.NotAsked();
          }
          // Before the dialogue is closed, as everywhere, so that nobody waits in a ring.
          work.requests().lock(asked.get().request());
          return work.commands().firstTime(id, at)
              ? take.apply(work, asked.get())
              : new CommentOutcome.Taken(new CreditOutcome.Repeated());
        });
  }

  private CommentOutcome takeComment(
      CreditWork work, CommentDialogue asked, Person by, CommentAnswer said, Instant at) {
    Optional<CommentProblem> problem = problem(said);
    if (problem.isPresent()) {
      work.outbox()
          .enqueue(new AskForComment(asked.request(), by.id(), asked.verdict(), problem), at);
      return new CommentOutcome.AskedAgain(problem.get());
    }
    work.dialogues().close(by.id());
    DecideRequest decide =
        new DecideRequest(asked.request(), asked.version(), asked.verdict(), comment(said), by, at);
    return new CommentOutcome.Taken(handling.carryOut(work, decide));
  }

  private CommentOutcome cancel(CreditWork work, CommentDialogue asked, Person by, Instant at) {
    work.dialogues().close(by.id());
    work.outbox().enqueue(new SendAssigneeCard(asked.request(), by.id()), at);
    return switch (work.requests().lock(asked.request())) {
      case Existing present -> new CommentOutcome.Cancelled(present);
      case CreditState.Absent absent -> new CommentOutcome.NotAsked();
    };
  }

  private static Optional<CommentProblem> problem(CommentAnswer said) {
    return switch (said) {
      case CommentAnswer.NotWords other -> Optional.of(CommentProblem.NOT_TEXT);
      case CommentAnswer.Edited edited -> Optional.of(CommentProblem.EDITED);
      case CommentAnswer.Words words when Comment.trimmed(words.text()).isEmpty() ->
          Optional.of(CommentProblem.BLANK);
      case CommentAnswer.Words words
          when Comment.length(Comment.trimmed(words.text())) > Comment.MAX_LENGTH ->
          Optional.of(CommentProblem.TOO_LONG);
      case CommentAnswer.Words words -> Optional.empty();
    };
  }

  private static Comment comment(CommentAnswer said) {
    return switch (said) {
      case CommentAnswer.Words words -> new Comment(words.text());
      case CommentAnswer.NotWords other ->
          throw new IllegalStateException("a comment without words");
      case CommentAnswer.Edited edited -> throw new IllegalStateException("an edit as a comment");
    };
  }

  private static IllegalStateException broken(Application application, String what) {
    return new IllegalStateException(
        "intake of request " + application.onefId().value() + " was refused: " + what);
  }
}
