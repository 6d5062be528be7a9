package dev.zayavka.core.assessment;

import dev.zayavka.ports.assessment.AssessmentEffect.ShowBroadcast;
import dev.zayavka.ports.assessment.AssessmentQuestion;
import dev.zayavka.ports.assessment.Broadcast;
import dev.zayavka.ports.assessment.Broadcast.Progress;
import dev.zayavka.ports.assessment.Broadcast.Status;
import dev.zayavka.ports.assessment.BroadcastCommand;
import dev.zayavka.ports.assessment.BroadcastCommand.CancelText;
import dev.zayavka.ports.assessment.BroadcastCommand.ChooseAudience;
import dev.zayavka.ports.assessment.BroadcastCommand.Confirm;
import dev.zayavka.ports.assessment.BroadcastCommand.GiveText;
import dev.zayavka.ports.assessment.BroadcastCommand.Pause;
import dev.zayavka.ports.assessment.BroadcastCommand.Resume;
import dev.zayavka.ports.assessment.BroadcastCommand.Stop;
import dev.zayavka.ports.assessment.BroadcastId;
import dev.zayavka.ports.assessment.BroadcastOutcome;
import dev.zayavka.ports.assessment.driven.AssessmentWork;
import dev.zayavka.ports.assessment.driving.HandleBroadcasts;
import dev.zayavka.ports.shared.CommandId;
import dev.zayavka.ports.shared.Dialogue;
import dev.zayavka.ports.shared.MessageRef;
import dev.zayavka.ports.shared.PersonId;
import dev.zayavka.ports.shared.driven.Transactions;
import java.util.Optional;
import java.util.function.Function;

/**
 * Command handler of broadcasts: text, preview, confirmation, pause and stop. The messages
 * themselves are enqueued little by little by {@link TendService}.
 */
public final class BroadcastService implements HandleBroadcasts {

  private final Transactions<AssessmentWork> transactions;
  private final Memberships memberships;

  public BroadcastService(Transactions<AssessmentWork> transactions, AssessmentSetup setup) {
    this.transactions = transactions;
    this.memberships = new Memberships(setup);
  }

  /** A text that was not asked for may be a message to another desk: its id stays free. */
  @Override
  public BroadcastOutcome handle(CommandId id, BroadcastCommand command) {
    return transactions.inTransaction(
        work -> {
          if (work.commands().seen(id)) {
            return new BroadcastOutcome.Repeated();
          }
          if (command instanceof GiveText text && asked(work, text.by().id()).isEmpty()) {
            return new BroadcastOutcome.NotAsked();
          }
          return work.commands().firstTime(id, command.at())
              ? handle(work, command)
              : new BroadcastOutcome.Repeated();
        });
  }

  private BroadcastOutcome handle(AssessmentWork work, BroadcastCommand command) {
    PersonId by = command.by().id();
    if (!memberships.isAdmin(work, by)) {
      return new BroadcastOutcome.NotAnAdmin();
    }
    return switch (command) {
      case ChooseAudience choose -> choose(work, choose);
      case CancelText cancel -> {
        boolean open = asked(work, by).isPresent();
        AssessmentDialogues.close(work, by, AssessmentQuestion.BROADCAST);
        yield open ? new BroadcastOutcome.TextAsked() : new BroadcastOutcome.NotAsked();
      }
      case GiveText text -> draft(work, text);
      case Confirm confirm ->
          move(
              work,
              confirm.broadcast(),
              confirm.shownOn(),
              before -> after(before, confirm),
              confirm);
      case Pause pause ->
          move(
              work,
              pause.broadcast(),
              Optional.of(pause.shownOn()),
              before -> after(before, pause),
              pause);
      case Resume resume ->
          move(
              work,
              resume.broadcast(),
              Optional.of(resume.shownOn()),
              before -> after(before, resume),
              resume);
      case Stop stop ->
          move(
              work,
              stop.broadcast(),
              Optional.of(stop.shownOn()),
              before -> after(before, stop),
              stop);
    };
  }

  private static Optional<Dialogue> asked(AssessmentWork work, PersonId by) {
    return AssessmentDialogues.waiting(work, by, AssessmentQuestion.BROADCAST);
  }

  private static BroadcastOutcome choose(AssessmentWork work, ChooseAudience choose) {
    if (work.broadcasts().audience(choose.audience()).isEmpty()) {
      return new BroadcastOutcome.NobodyToWrite();
    }
    AssessmentDialogues.open(
        work,
        choose.by().id(),
        AssessmentQuestion.BROADCAST,
        BroadcastAudience.data(choose.audience()));
    return new BroadcastOutcome.TextAsked();
  }

  private static BroadcastOutcome draft(AssessmentWork work, GiveText text) {
    PersonId by = text.by().id();
    Broadcast draft =
        new Broadcast(
            work.broadcasts().nextId(),
            by,
            BroadcastAudience.of(asked(work, by).orElseThrow().data()),
            text.text(),
            Status.DRAFT,
            Optional.empty(),
            new Progress(0, 0, 0),
            text.at());
    work.broadcasts().save(draft, text.at());
    AssessmentDialogues.close(work, by, AssessmentQuestion.BROADCAST);
    work.outbox().enqueue(new ShowBroadcast(by, draft.id(), Optional.empty()), text.at());
    return new BroadcastOutcome.Accepted(draft);
  }

  /** Confirmed for a time, or for at once. */
  private static Optional<Broadcast> after(Broadcast before, Confirm confirm) {
    return switch (before.status()) {
      case DRAFT -> Optional.of(before.scheduledFor(confirm.startAt().orElse(confirm.at())));
      case SCHEDULED, SENDING -> Optional.of(before);
      case PAUSED, STOPPED, DONE -> Optional.empty();
    };
  }

  private static Optional<Broadcast> after(Broadcast before, Pause pause) {
    return switch (before.status()) {
      case SCHEDULED, SENDING, PAUSED -> Optional.of(before.with(Status.PAUSED));
      case DRAFT, STOPPED, DONE -> Optional.empty();
    };
  }

  /** Waits for its time again; recipients that were kept before stay the same. */
  private static Optional<Broadcast> after(Broadcast before, Resume resume) {
    return switch (before.status()) {
      case PAUSED -> Optional.of(before.with(Status.SCHEDULED));
      case SCHEDULED, SENDING -> Optional.of(before);
      case DRAFT, STOPPED, DONE -> Optional.empty();
    };
  }

  private static Optional<Broadcast> after(Broadcast before, Stop stop) {
    return switch (before.status()) {
      case DRAFT, SCHEDULED, SENDING, PAUSED, STOPPED -> Optional.of(before.with(Status.STOPPED));
      case DONE -> Optional.empty();
    };
  }

  /** Moves a broadcast on if it can be, and shows it as it is then. */
  private static BroadcastOutcome move(
      AssessmentWork work,
      BroadcastId id,
      Optional<MessageRef> shownOn,
      Function<Broadcast, Optional<Broadcast>> step,
      BroadcastCommand command) {
    Optional<Broadcast> before = work.broadcasts().lock(id);
    if (before.isEmpty()) {
      return new BroadcastOutcome.Unknown();
    }
    Optional<Broadcast> after = step.apply(before.get());
    after
        .filter(next -> !next.equals(before.get()))
        .ifPresent(next -> work.broadcasts().save(next, command.at()));
    shownOn.ifPresent(card -> work.broadcasts().keepShown(id, card));
    work.outbox().enqueue(new ShowBroadcast(command.by().id(), id, shownOn), command.at());
    return after
        .<BroadcastOutcome>map(BroadcastOutcome.Accepted::new)
        .orElseGet(() -> new BroadcastOutcome.NotNow(before.get()));
  }
}
