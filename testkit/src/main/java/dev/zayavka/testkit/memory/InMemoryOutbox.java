package dev.zayavka.testkit.memory;

import dev.zayavka.ports.delivery.Claim;
import dev.zayavka.ports.delivery.Disposition;
import dev.zayavka.ports.delivery.Effect;
import dev.zayavka.ports.delivery.Settled;
import dev.zayavka.ports.delivery.Undelivered;
import dev.zayavka.ports.delivery.driven.Outbox;
import dev.zayavka.testkit.memory.OutboxRow.Standing;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** The outbox, as a transaction sees it. */
record InMemoryOutbox(TransactionDraft draft) implements Outbox {
  @Override
  public void enqueue(Effect effect, Instant at) {
    InMemoryTables tables = draft.tables();
    OutboxRow row = OutboxRow.enqueued(tables.lastEffect.incrementAndGet(), effect, at);
    row.route().supersedes().ifPresent(this::dropWaiting);
    tables.outbox.put(row.id(), row);
    tables.channels.add(row.route().channel());
  }

  @Override
  public Set<Long> settle(List<Settled> outcomes) {
    return outcomes.stream()
        .filter(this::settled)
        .map(outcome -> outcome.claim().outboxId())
        .collect(Collectors.toUnmodifiableSet());
  }

  private boolean settled(Settled outcome) {
    Claim claim = outcome.claim();
    Optional<OutboxRow> taken = row(claim.outboxId()).filter(row -> row.takenBy(claim));
    taken.ifPresent(
        row ->
            draft.tables().outbox.put(row.id(), settled(row, outcome.disposition(), outcome.at())));
    return taken.isPresent();
  }

  @Override
  public Optional<Undelivered> undelivered(long outboxId) {
    return row(outboxId).flatMap(InMemoryOutbox::undelivered);
  }

  @Override
  public boolean replay(long outboxId, Instant at) {
    InMemoryTables tables = draft.tables();
    Optional<OutboxRow> givenUp =
        row(outboxId).filter(row -> row.standing() instanceof Standing.GivenUp);
    givenUp.ifPresent(row -> tables.outbox.put(row.id(), row.replayed(at)));
    return givenUp.isPresent();
  }

  private OutboxRow settled(OutboxRow row, Disposition disposition, Instant at) {
    return switch (disposition) {
      case Disposition.Done done -> row.tried(new Standing.Done(at));
      case Disposition.Retry retry -> row.tried(new Standing.Waiting(retry.at()));
      case Disposition.Held held -> {
        freeze(row.route().destination(), held.until());
        yield row.untried(new Standing.Waiting(held.until()));
      }
      case Disposition.Postponed postponed -> row.untried(new Standing.Waiting(postponed.until()));
      case Disposition.Dead dead -> row.tried(new Standing.GivenUp(false, dead.cause(), at));
      case Disposition.Parked parked -> row.tried(new Standing.GivenUp(true, parked.cause(), at));
    };
  }

  private void freeze(String destination, Instant until) {
    draft
        .tables()
        .frozen
        .merge(destination, until, (one, other) -> one.isAfter(other) ? one : other);
  }

  private void dropWaiting(String supersedingKey) {
    draft
        .tables()
        .outbox
        .values()
        .removeIf(
            row ->
                row.standing() instanceof Standing.Waiting
                    && !row.inDoubt()
                    && row.route().supersedes().filter(supersedingKey::equals).isPresent());
  }

  private Optional<OutboxRow> row(long outboxId) {
    return Optional.ofNullable(draft.tables().outbox.get(outboxId));
  }

  private static Optional<Undelivered> undelivered(OutboxRow row) {
    return row.standing() instanceof Standing.GivenUp(boolean parked, String cause, Instant at)
        ? Optional.of(new Undelivered(row.id(), row.effect(), parked, cause, row.attempts(), at))
        : Optional.empty();
  }
}
