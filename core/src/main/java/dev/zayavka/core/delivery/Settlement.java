package dev.zayavka.core.delivery;

import dev.zayavka.ports.delivery.Claim;
import dev.zayavka.ports.delivery.Delivery;
import dev.zayavka.ports.delivery.Delivery.Moved;
import dev.zayavka.ports.delivery.Delivery.Refused;
import dev.zayavka.ports.delivery.Disposition;
import dev.zayavka.ports.delivery.NoticeEffect.ReportUndelivered;
import dev.zayavka.ports.delivery.RetryPolicy;
import dev.zayavka.ports.delivery.Route.Channel;
import dev.zayavka.ports.shared.PersonId;
import dev.zayavka.ports.shared.driven.Work;
import java.time.Instant;
import java.util.Set;
import java.util.function.Function;

/**
 * Settlement shared by all desks: decides what happens to an effect after an attempt, and writes it
 * down.
 */
public final class Settlement {

  private static final int FORBIDDEN = 403;

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

  /** Writes the disposition, and reports dead letters and parked effects to the admins. */
  public void write(Work work, Claim claim, Delivery outcome, Disposition disposition, Instant at) {
    if (isUnreachable(outcome)) {
      claim.route().person().ifPresent(person -> work.people().becameUnreachable(person, at));
    }
    if (outcome instanceof Moved moved) {
      work.chatMoves().moved(moved.from(), moved.to(), at);
    }
    if (work.outbox().settle(claim, disposition, at) && needsPerson(disposition)) {
      for (PersonId admin : admins) {
        work.outbox().enqueue(new ReportUndelivered(admin, claim.outboxId()), at);
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
}
