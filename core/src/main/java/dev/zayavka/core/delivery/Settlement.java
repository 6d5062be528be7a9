package dev.zayavka.core.delivery;

import dev.zayavka.ports.delivery.Attempt;
import dev.zayavka.ports.delivery.Claim;
import dev.zayavka.ports.delivery.Delivery;
import dev.zayavka.ports.delivery.Delivery.Moved;
import dev.zayavka.ports.delivery.Delivery.Refused;
import dev.zayavka.ports.delivery.Disposition;
import dev.zayavka.ports.delivery.NoticeEffect.ReportUndelivered;
import dev.zayavka.ports.delivery.RetryPolicy;
import dev.zayavka.ports.delivery.Route.Channel;
import dev.zayavka.ports.delivery.Settled;
import dev.zayavka.ports.delivery.ShownDigest;
import dev.zayavka.ports.shared.PersonId;
import dev.zayavka.ports.shared.driven.Transactions;
import dev.zayavka.ports.shared.driven.Work;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Function;

/**
 * Settlement shared by all desks: decides what happens to an effect after an attempt, and writes it
 * down.
 */
public final class Settlement {

  private static final int FORBIDDEN = 403;

  private static final Comparator<Attempt> BY_KEY =
      Comparator.comparing((Attempt attempt) -> attempt.claim().route().orderingKey())
          .thenComparingLong(attempt -> attempt.claim().outboxId());

  private final Function<Channel, RetryPolicy> policies;
  private final Set<PersonId> admins;

  /** Retries the deliveries of every channel by one policy. */
  public Settlement(RetryPolicy policy, Set<PersonId> admins) {
    this(channel -> policy, admins);
  }

  /** Retries the deliveries of each channel by its own policy. */
  public Settlement(Function<Channel, RetryPolicy> policies, Set<PersonId> admins) {
    this.policies = policies;
    this.admins = Set.copyOf(admins);
  }

  /**
   * Decides whether the effect is done, retried, held, given up or parked.
   *
   * @param jitter between -1 and 1
   */
  public Disposition decide(Claim claim, Delivery outcome, Instant at, double jitter) {
    RetryPolicy policy = policies.apply(claim.route().channel());
    return DeliveryDecider.decide(policy, claim, outcome, at, jitter);
  }

  /**
   * Settles attempts in one transaction: first what follows for the desk, of one attempt after the
   * other in the order of their keys, and the rows of the outbox last. So transactions that settle
   * the same aggregates lock them in one order, and hold no row of the outbox while they wait.
   *
   * @param follow decides what becomes of an effect, and records what follows from it
   */
  public <W extends Work> List<Disposition> settle(
      Transactions<W> transactions, List<Attempt> attempts, Follow<? super W> follow) {
    return settle(transactions, attempts, (work, ordered) -> {}, follow);
  }

  /**
   * The same, with all that the attempts are about locked at once.
   *
   * @param lock locks the aggregates, always in one order
   * @param follow decides what becomes of an effect, and records what follows from it
   */
  public <W extends Work> List<Disposition> settle(
      Transactions<W> transactions,
      List<Attempt> attempts,
      BiConsumer<? super W, List<Attempt>> lock,
      Follow<? super W> follow) {
    List<Attempt> ordered = attempts.stream().sorted(BY_KEY).toList();
    Map<Long, Disposition> dispositions =
        transactions.inTransaction(
            work -> {
              lock.accept(work, ordered);
              Map<Long, Disposition> decided = new HashMap<>();
              for (Attempt attempt : ordered) {
                decided.put(attempt.claim().outboxId(), follow.up(work, attempt, decide(attempt)));
                record(work, attempt);
              }
              keepShown(work, ordered);
              write(work, ordered, decided);
              return decided;
            });
    return attempts.stream()
        .map(attempt -> dispositions.get(attempt.claim().outboxId()))
        .map(Objects::requireNonNull)
        .toList();
  }

  private Disposition decide(Attempt attempt) {
    return decide(attempt.claim(), attempt.outcome(), attempt.at(), attempt.jitter());
  }

  private static void record(Work work, Attempt attempt) {
    if (isUnreachable(attempt.outcome())) {
      attempt
          .claim()
          .route()
          .person()
          .ifPresent(person -> work.people().becameUnreachable(person, attempt.at()));
    }
    if (attempt.outcome() instanceof Moved moved) {
      work.chatMoves().moved(moved.from(), moved.to(), attempt.at());
    }
  }

  /**
   * In the order of their subjects, so that transactions that keep the same ones do not deadlock.
   */
  private static void keepShown(Work work, List<Attempt> attempts) {
    attempts.stream()
        .flatMap(
            attempt -> attempt.outcome().shown().stream().map(shown -> new Kept(shown, attempt)))
        .sorted(Comparator.comparing(kept -> kept.shown().subject()))
        .forEach(kept -> work.shownDigests().keep(kept.shown(), kept.attempt().at()));
  }

  /** Writes the dispositions, and reports dead letters and parked effects to the admins. */
  private void write(Work work, List<Attempt> attempts, Map<Long, Disposition> dispositions) {
    List<Settled> outcomes =
        attempts.stream()
            .map(
                attempt ->
                    new Settled(
                        attempt.claim(),
                        Objects.requireNonNull(dispositions.get(attempt.claim().outboxId())),
                        attempt.at()))
            .toList();
    Set<Long> settled = work.outbox().settle(outcomes);
    for (Settled outcome : outcomes) {
      long id = outcome.claim().outboxId();
      if (settled.contains(id) && needsPerson(outcome.disposition())) {
        for (PersonId admin : admins) {
          work.outbox().enqueue(new ReportUndelivered(admin, id), outcome.at());
        }
      }
    }
  }

  /** True if the bot cannot write to the person: they blocked it or never started it. */
  public static boolean isUnreachable(Delivery outcome) {
    return outcome instanceof Refused refused && refused.code() == FORBIDDEN;
  }

  private static boolean needsPerson(Disposition disposition) {
    return switch (disposition) {
      case Disposition.Dead dead -> true;
      case Disposition.Parked parked -> true;
      case Disposition.Done done -> false;
      case Disposition.Retry retry -> false;
      case Disposition.Held held -> false;
      case Disposition.Postponed postponed -> false;
    };
  }

  /**
   * Consequences of an attempt for a desk.
   *
   * @param <W> the desk's ports within a transaction
   */
  @FunctionalInterface
  public interface Follow<W> {

    /**
     * Records what follows.
     *
     * @param decided what becomes of the effect, unless the desk knows better
     * @return what becomes of the effect
     */
    Disposition up(W work, Attempt attempt, Disposition decided);
  }

  private record Kept(ShownDigest shown, Attempt attempt) {}
}
