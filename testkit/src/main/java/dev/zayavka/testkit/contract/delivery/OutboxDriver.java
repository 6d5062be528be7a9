package dev.zayavka.testkit.contract.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import dev.zayavka.ports.delivery.Claim;
import dev.zayavka.ports.delivery.Disposition;
import dev.zayavka.ports.delivery.Effect;
import dev.zayavka.ports.delivery.NoticeEffect.ReportDeadUpdate;
import dev.zayavka.ports.delivery.OutboxDepth;
import dev.zayavka.ports.delivery.Route.Channel;
import dev.zayavka.ports.delivery.Settled;
import dev.zayavka.ports.delivery.Undelivered;
import dev.zayavka.ports.delivery.driven.Outbox;
import dev.zayavka.ports.delivery.driven.OutboxQueue;
import dev.zayavka.ports.shared.ChatId;
import dev.zayavka.ports.shared.PersonId;
import dev.zayavka.ports.shared.driven.Transactions;
import dev.zayavka.ports.shared.driven.Work;
import dev.zayavka.testkit.MovableClock;
import dev.zayavka.testkit.fixture.EveryEffect;
import dev.zayavka.testkit.fixture.SampleEffect;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Both sides of an outbox in the words of the contracts; each call is a transaction. */
record OutboxDriver(Transactions<? extends Work> transactions, OutboxQueue queue) {
  static final Instant NOW = MovableClock.START;
  static final Duration LEASE = Duration.ofSeconds(60);

  /** The channels of every effect there is. */
  static final Set<Channel> ALL =
      Stream.concat(Stream.of(SampleEffect.forClient(1)), EveryEffect.everyEffect().stream())
          .map(effect -> effect.route().channel())
          .collect(Collectors.toUnmodifiableSet());

  /** An effect under a key of its own, to a destination of its own. */
  static Effect toPerson(long person, long number) {
    return new ReportDeadUpdate(new PersonId(person), number);
  }

  /** An effect under a key of its own, to a destination that all with the same group share. */
  static Effect toGroup(long group, long number) {
    return SampleEffect.toGroup(new ChatId(group), number);
  }

  void enqueue(Effect... effects) {
    enqueueAt(NOW, effects);
  }

  void enqueueAt(Instant at, Effect... effects) {
    in(
        outbox -> {
          List.of(effects).forEach(effect -> outbox.enqueue(effect, at));
          return true;
        });
  }

  /** Claims all effects that can be claimed now. */
  List<Claim> claim(Instant now) {
    return claim(1000, "worker-1", now);
  }

  List<Claim> claim(int limit, String worker, Instant now) {
    return queue.claim(ALL, limit, worker, now, LEASE);
  }

  /** The one thing that can be taken at this moment. */
  Claim claimOne(Instant now) {
    List<Claim> claims = claim(now);
    assertThat(claims).hasSize(1);
    return claims.getFirst();
  }

  List<Effect> effects(Instant now) {
    return claim(now).stream().map(Claim::effect).toList();
  }

  boolean settle(Claim claim, Disposition disposition, Instant at) {
    return in(outbox -> outbox.settle(claim, disposition, at));
  }

  Set<Long> settle(List<Settled> outcomes) {
    return in(outbox -> outbox.settle(outcomes));
  }

  Optional<Undelivered> undelivered(long outboxId) {
    return in(outbox -> outbox.undelivered(outboxId));
  }

  boolean replay(long outboxId, Instant at) {
    return in(outbox -> outbox.replay(outboxId, at));
  }

  OutboxDepth depth(Channel channel, Instant now) {
    List<OutboxDepth> depths =
        queue.depth(now).stream().filter(depth -> depth.channel().equals(channel)).toList();
    assertThat(depths).hasSize(1);
    return depths.getFirst();
  }

  private <T> T in(Function<? super Outbox, ? extends T> action) {
    return transactions.inTransaction(work -> action.apply(work.outbox()));
  }
}
