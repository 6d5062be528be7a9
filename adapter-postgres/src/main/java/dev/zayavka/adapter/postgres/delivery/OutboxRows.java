package dev.zayavka.adapter.postgres.delivery;

import dev.zayavka.adapter.postgres.generated.telegram.tables.records.OutboxRecord;
import dev.zayavka.adapter.postgres.json.JsonbTrees;
import dev.zayavka.adapter.postgres.json.Kinds;
import dev.zayavka.adapter.postgres.json.Kinds.Stored;
import dev.zayavka.ports.delivery.Claim;
import dev.zayavka.ports.delivery.Effect;
import dev.zayavka.ports.delivery.Route;
import dev.zayavka.ports.delivery.Route.Channel;
import dev.zayavka.ports.delivery.Route.Guarantee;
import dev.zayavka.ports.delivery.Route.OnRefusal;
import dev.zayavka.ports.delivery.Route.Urgency;
import dev.zayavka.ports.delivery.Undelivered;
import java.time.Instant;
import java.util.Optional;
import org.jooq.JSONB;

/** Mapping between rows of the outbox and the types of the ports. */
final class OutboxRows {

  static final String PENDING = "PENDING";
  static final String DONE = "DONE";
  static final String DEAD = "DEAD";
  static final String PARKED = "PARKED";

  private final Kinds<Effect> kinds;

  OutboxRows(Kinds<Effect> kinds) {
    this.kinds = kinds;
  }

  OutboxRecord pending(Effect effect, Instant at) {
    Stored stored = kinds.write(effect);
    Route route = effect.route();
    OutboxRecord row = new OutboxRecord();
    row.setKind(stored.kind());
    row.setEffect(JsonbTrees.jsonb(stored.json()));
    row.setChannel(route.channel().name());
    row.setDestination(route.destination());
    row.setOrderingKey(route.orderingKey());
    row.setUrgency(rank(route.urgency()));
    row.setGuarantee(route.guarantee().name());
    row.setOnRefusal(route.onRefusal().name());
    route.supersedes().ifPresent(row::setSupersedeKey);
    row.setState(PENDING);
    row.setDueAt(at);
    row.setCreatedAt(at);
    return row;
  }

  Claim claim(ClaimedRow row) {
    return new Claim(
        row.id(),
        effect(row.id(), row.kind(), JSONB.valueOf(row.effect())),
        route(row),
        row.createdAt(),
        row.attempts(),
        row.firstAttemptAt(),
        row.inDoubt(),
        row.leasedBy());
  }

  Undelivered undelivered(OutboxRecord row) {
    return new Undelivered(
        row.getId(),
        effect(row.getId(), row.getKind(), row.getEffect()),
        row.getState().equals(PARKED),
        row.getLastError() == null ? "" : row.getLastError(),
        row.getAttempts(),
        row.getFinishedAt());
  }

  private Effect effect(long id, String kind, JSONB stored) {
    try {
      return kinds.read(kind, JsonbTrees.tree(stored));
    } catch (RuntimeException e) {
      throw new IllegalStateException(
          "outbox row " + id + " of kind " + kind + " cannot be read", e);
    }
  }

  /** Route as of enqueueing: a release that routes differently does not reorder pending effects. */
  private static Route route(ClaimedRow row) {
    return new Route(
        new Channel(row.channel()),
        row.destination(),
        row.orderingKey(),
        urgency(row.urgency()),
        Guarantee.valueOf(row.guarantee()),
        OnRefusal.valueOf(row.onRefusal()),
        Optional.ofNullable(row.supersedeKey()));
  }

  private static short rank(Urgency urgency) {
    return switch (urgency) {
      case CLIENT -> 0;
      case STAFF -> 1;
      case COSMETIC -> 2;
    };
  }

  private static Urgency urgency(short rank) {
    return switch (rank) {
      case 0 -> Urgency.CLIENT;
      case 1 -> Urgency.STAFF;
      case 2 -> Urgency.COSMETIC;
      default -> throw new IllegalArgumentException("no urgency has rank " + rank);
    };
  }
}
