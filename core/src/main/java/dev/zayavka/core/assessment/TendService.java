package dev.zayavka.core.assessment;

import dev.zayavka.core.assessment.TrainingStep.Expire;
import dev.zayavka.core.assessment.TrainingStep.FailReply;
import dev.zayavka.core.assessment.TrainingStep.FailTranscript;
import dev.zayavka.core.assessment.TrainingStep.GiveUpReview;
import dev.zayavka.core.shared.ForEachItem;
import dev.zayavka.ports.assessment.AssessmentEffect.ExportResults;
import dev.zayavka.ports.assessment.AssessmentEffect.RemindToTrain;
import dev.zayavka.ports.assessment.AssessmentEffect.SendBroadcast;
import dev.zayavka.ports.assessment.AssessmentEffect.ShowBroadcast;
import dev.zayavka.ports.assessment.AssessmentPolicy;
import dev.zayavka.ports.assessment.Broadcast;
import dev.zayavka.ports.assessment.Broadcast.Status;
import dev.zayavka.ports.assessment.BroadcastId;
import dev.zayavka.ports.assessment.StallCause;
import dev.zayavka.ports.assessment.TrainingId;
import dev.zayavka.ports.assessment.TrainingState;
import dev.zayavka.ports.assessment.TrainingState.Hearing;
import dev.zayavka.ports.assessment.TrainingState.Replying;
import dev.zayavka.ports.assessment.TrainingState.Reviewing;
import dev.zayavka.ports.assessment.TrainingStatus;
import dev.zayavka.ports.assessment.driven.AssessmentWork;
import dev.zayavka.ports.assessment.driving.TendAssessment;
import dev.zayavka.ports.shared.PersonId;
import dev.zayavka.ports.shared.driven.Transactions;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;

/**
 * Timers of the assessment desk: idle trainings, answers that take too long, erasure of texts,
 * broadcasts, reminders and the export. Each step is a transaction of its own that looks at the
 * present state, so a repeated or late run does no harm.
 */
public final class TendService implements TendAssessment {

  /** After so long, a person is told that the reply takes longer. */
  private static final Duration TOLD_AFTER = Duration.ofSeconds(20);

  private static final int BATCH = 200;

  /** Messages of one broadcast that are enqueued by one run, within Telegram's limits. */
  private static final int PACE = 20;

  private static final LocalTime REMINDERS_FROM = LocalTime.of(10, 0);
  private static final LocalTime REMINDERS_TO = LocalTime.of(18, 0);

  private final Transactions<AssessmentWork> transactions;
  private final AssessmentSetup setup;
  private final Memberships memberships;
  private final TrainingHandling handling;

  public TendService(Transactions<AssessmentWork> transactions, AssessmentSetup setup) {
    this.transactions = transactions;
    this.setup = setup;
    this.memberships = new Memberships(setup);
    this.handling = new TrainingHandling(setup);
  }

  @Override
  public void watch(Instant now) {
    watch(TrainingStatus.REPLYING, now.minus(TOLD_AFTER), now);
    watch(TrainingStatus.HEARING, now.minus(AssessmentPolicy.REPLY_WITHIN), now);
    watch(TrainingStatus.REVIEWING, now.minus(AssessmentPolicy.REPLY_WITHIN), now);
  }

  private void watch(TrainingStatus status, Instant then, Instant now) {
    List<TrainingId> waiting =
        transactions.read(work -> work.trainings().waitingSince(status, then, BATCH));
    ForEachItem.each(waiting, training -> transactions.run(work -> watch(work, training, now)));
  }

  private void watch(AssessmentWork work, TrainingId training, Instant now) {
    TrainingState state = work.trainings().lock(training);
    if (state instanceof Replying replying) {
      int turn = replying.dossier().turns().size();
      if (isOver(replying.since(), AssessmentPolicy.REPLY_WITHIN, now)) {
        handling.carryOut(work, state, new FailReply(turn, StallCause.UNREACHABLE, now));
      } else if (isOver(replying.since(), TOLD_AFTER, now)) {
        OnceNotices.replyTakesLonger(work, replying.dossier(), replying.since(), now);
      }
    } else if (state instanceof Hearing hearing
        && isOver(hearing.since(), AssessmentPolicy.REPLY_WITHIN, now)) {
      handling.carryOut(work, state, new FailTranscript(hearing.attempt(), false, now));
    } else if (state instanceof Reviewing reviewing) {
      if (isOver(reviewing.since(), AssessmentPolicy.REVIEW_WITHIN, now)) {
        handling.carryOut(work, state, new GiveUpReview(now));
      } else if (isOver(reviewing.since(), AssessmentPolicy.REPLY_WITHIN, now)) {
        OnceNotices.reviewIsLate(work, reviewing.dossier(), now);
      }
    }
  }

  private static boolean isOver(Instant since, Duration within, Instant now) {
    return !now.isBefore(since.plus(within));
  }

  @Override
  public void expire(Instant now) {
    List<TrainingId> idle =
        transactions.read(
            work -> work.trainings().idleSince(now.minus(AssessmentPolicy.IDLE), BATCH));
    ForEachItem.each(
        idle,
        training ->
            transactions.run(
                work -> handling.carryOut(work, work.trainings().lock(training), new Expire(now))));
  }

  @Override
  public void eraseTexts(Instant now) {
    Instant then = now.minus(setup.policy().keepTexts());
    int erased = BATCH;
    while (erased == BATCH) {
      erased = transactions.inTransaction(work -> work.trainings().eraseTextsBefore(then, BATCH));
    }
  }

  @Override
  public void send(Instant now) {
    List<BroadcastId> running = transactions.read(work -> work.broadcasts().running(now));
    ForEachItem.each(running, broadcast -> transactions.run(work -> send(work, broadcast, now)));
    setup.policy().remindAfter().ifPresent(after -> remind(after, now));
  }

  /** Enqueues the next messages; they are taken and enqueued in one transaction, so each once. */
  private void send(AssessmentWork work, BroadcastId id, Instant now) {
    Optional<Broadcast> kept = work.broadcasts().lock(id);
    if (kept.isEmpty() || !isRunning(kept.get(), now)) {
      return;
    }
    Broadcast broadcast = kept.get();
    if (broadcast.status() == Status.SCHEDULED) {
      work.broadcasts().addRecipients(id, recipients(work, broadcast));
      work.broadcasts().save(broadcast.with(Status.SENDING), now);
    }
    List<PersonId> next = work.broadcasts().takeNext(id, PACE, now);
    for (PersonId person : next) {
      if (memberships.member(work, person).isPresent()) {
        work.outbox().enqueue(new SendBroadcast(person, id), now);
      } else {
        work.broadcasts().record(id, person, false, now);
      }
    }
    Broadcast.Progress progress = work.broadcasts().find(id).orElseThrow().progress();
    boolean done = next.isEmpty() && progress.sent() + progress.refused() >= progress.recipients();
    if (done) {
      work.broadcasts().save(broadcast.with(Status.DONE), now);
    }
    if (done || !progress.equals(broadcast.progress()) || !next.isEmpty()) {
      work.outbox()
          .enqueue(new ShowBroadcast(broadcast.by(), id, work.broadcasts().shownOn(id)), now);
    }
  }

  /** Recipients that were kept before a pause stay; nobody else is added. */
  private static List<PersonId> recipients(AssessmentWork work, Broadcast broadcast) {
    return broadcast.progress().recipients() > 0
        ? List.of()
        : work.broadcasts().audience(broadcast.audience());
  }

  private static boolean isRunning(Broadcast broadcast, Instant now) {
    return switch (broadcast.status()) {
      case SENDING -> true;
      case SCHEDULED -> broadcast.startAt().filter(start -> !start.isAfter(now)).isPresent();
      case DRAFT, PAUSED, STOPPED, DONE -> false;
    };
  }

  /** Reminds in working hours, so that nobody is woken. */
  private void remind(Duration after, Instant now) {
    LocalTime local = now.atZone(setup.policy().zone()).toLocalTime();
    if (local.isBefore(REMINDERS_FROM) || !local.isBefore(REMINDERS_TO)) {
      return;
    }
    transactions.run(
        work -> {
          for (PersonId person : work.reports().silentSince(now.minus(after), PACE)) {
            work.members().reminded(person, now);
            if (memberships.member(work, person).isPresent() && work.people().reachable(person)) {
              work.outbox().enqueue(new RemindToTrain(person), now);
            }
          }
        });
  }

  @Override
  public void export(Instant now) {
    setup
        .policy()
        .spreadsheet()
        .ifPresent(
            sheet ->
                transactions.run(work -> work.outbox().enqueue(new ExportResults(sheet), now)));
  }
}
