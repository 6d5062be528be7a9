package dev.zayavka.core.credit;

import dev.zayavka.ports.credit.Comment;
import dev.zayavka.ports.credit.CommentAnswer;
import dev.zayavka.ports.credit.CommentCommand;
import dev.zayavka.ports.credit.CommentCommand.AnswerComment;
import dev.zayavka.ports.credit.CommentCommand.CancelComment;
import dev.zayavka.ports.credit.CommentOutcome;
import dev.zayavka.ports.credit.CreditCommand.DecideRequest;
import dev.zayavka.ports.credit.CreditEffect.AskForComment;
import dev.zayavka.ports.credit.CreditEffect.SendAssigneeCard;
import dev.zayavka.ports.credit.CreditOutcome;
import dev.zayavka.ports.credit.CreditPolicy;
import dev.zayavka.ports.credit.CreditState;
import dev.zayavka.ports.credit.CreditState.Existing;
import dev.zayavka.ports.credit.CreditView.TellOneComment;
import dev.zayavka.ports.credit.driven.CreditWork;
import dev.zayavka.ports.credit.driving.HandleComments;
import dev.zayavka.ports.shared.CommandId;
import dev.zayavka.ports.shared.driven.Transactions;
import java.util.Optional;

/** Command handler for the question for a comment: an answer becomes the decision. */
public final class CommentService implements HandleComments {

  private final Transactions<CreditWork> transactions;
  private final CreditHandling handling;

  public CommentService(Transactions<CreditWork> transactions, CreditPolicy policy) {
    this.transactions = transactions;
    this.handling = new CreditHandling(policy);
  }

  /** The id is claimed only if a question is open: otherwise the message is another desk's. */
  @Override
  public CommentOutcome handle(CommandId id, CommentCommand command) {
    return transactions.inTransaction(
        work -> {
          if (work.commands().seen(id)) {
            return new CommentOutcome.Taken(new CreditOutcome.Repeated());
          }
          Optional<CommentDialogue> asked = CommentDialogue.waiting(work, command.by());
          if (asked.isEmpty()) {
            return unasked(work, id, command);
          }
          // Always lock the request before closing the dialogue, to avoid deadlock.
          work.requests().lock(asked.get().request());
          return work.commands().firstTime(id, command.at())
              ? carryOut(work, asked.get(), command)
              : new CommentOutcome.Taken(new CreditOutcome.Repeated());
        });
  }

  /** Tells that a line sent in one go with the comment does not count; ignores other words. */
  private static CommentOutcome unasked(CreditWork work, CommandId id, CommentCommand command) {
    Optional<CommentAccepted> before = CommentAccepted.of(work, command.by());
    if (before.isEmpty() || !isWritten(command)) {
      return new CommentOutcome.NotAsked();
    }
    if (!before.get().isInOneGo(command.at())) {
      work.dialogues().close(command.by().id());
      return new CommentOutcome.NotAsked();
    }
    if (work.commands().firstTime(id, command.at())
        && work.commands().firstTime(before.get().told(), command.at())) {
      work.outbox()
          .enqueue(new TellOneComment(command.by().id(), before.get().request()), command.at());
    }
    return new CommentOutcome.OneCommentCounts();
  }

  /** True for a new message. */
  private static boolean isWritten(CommentCommand command) {
    return command instanceof AnswerComment answer
        && !(answer.answer() instanceof CommentAnswer.Edited);
  }

  private CommentOutcome carryOut(CreditWork work, CommentDialogue asked, CommentCommand command) {
    return switch (command) {
      case AnswerComment answer -> answer(work, asked, answer);
      case CancelComment cancel -> cancel(work, asked, cancel);
    };
  }

  private CommentOutcome answer(CreditWork work, CommentDialogue asked, AnswerComment answer) {
    Optional<CommentOutcome.Problem> problem = problem(answer.answer());
    if (problem.isPresent()) {
      work.outbox()
          .enqueue(
              new AskForComment(asked.request(), answer.by().id(), asked.verdict(), problem),
              answer.at());
      return new CommentOutcome.AskedAgain(problem.get());
    }
    work.dialogues()
        .open(answer.by().id(), new CommentAccepted(asked.request(), answer.at()).dialogue());
    DecideRequest decide =
        new DecideRequest(
            asked.request(),
            asked.version(),
            asked.verdict(),
            comment(answer.answer()),
            answer.by(),
            answer.at());
    CreditOutcome outcome = handling.carryOut(work, decide);
    if (!(outcome instanceof CreditOutcome.Accepted)) {
      work.dialogues().close(answer.by().id());
    }
    return new CommentOutcome.Taken(outcome);
  }

  private static CommentOutcome cancel(
      CreditWork work, CommentDialogue asked, CancelComment cancel) {
    work.dialogues().close(cancel.by().id());
    work.outbox().enqueue(new SendAssigneeCard(asked.request(), cancel.by().id()), cancel.at());
    return switch (work.requests().lock(asked.request())) {
      case Existing present -> new CommentOutcome.Cancelled(present);
      case CreditState.Absent absent -> new CommentOutcome.NotAsked();
    };
  }

  private static Optional<CommentOutcome.Problem> problem(CommentAnswer answer) {
    return switch (answer) {
      case CommentAnswer.NotWords other -> Optional.of(CommentOutcome.Problem.NOT_TEXT);
      case CommentAnswer.Edited edited -> Optional.of(CommentOutcome.Problem.EDITED);
      case CommentAnswer.Words words when Comment.trimmed(words.text()).isEmpty() ->
          Optional.of(CommentOutcome.Problem.BLANK);
      case CommentAnswer.Words words
          when Comment.length(Comment.trimmed(words.text())) > Comment.MAX_LENGTH ->
          Optional.of(CommentOutcome.Problem.TOO_LONG);
      case CommentAnswer.Words words -> Optional.empty();
    };
  }

  private static Comment comment(CommentAnswer answer) {
    return switch (answer) {
      case CommentAnswer.Words words -> new Comment(words.text());
      case CommentAnswer.NotWords other ->
          throw new IllegalStateException("a comment without words");
      case CommentAnswer.Edited edited -> throw new IllegalStateException("an edit as a comment");
    };
  }
}
