package dev.zayavka.assembly.bell;

import static dev.zayavka.adapter.postgres.json.Kind.kind;

import dev.zayavka.adapter.postgres.database.Session;
import dev.zayavka.adapter.postgres.json.JsonTypes;
import dev.zayavka.adapter.postgres.json.Kinds;
import dev.zayavka.adapter.postgres.shared.PostgresWork;
import dev.zayavka.adapter.postgres.shared.StoredDesk;
import dev.zayavka.assembly.bell.Bell.Ring;
import dev.zayavka.assembly.bell.BellEffect.ShowBell;
import dev.zayavka.ports.delivery.Effect;
import dev.zayavka.ports.shared.PersonId;
import java.time.Instant;
import java.util.Optional;
import org.jooq.Record;
import org.jooq.impl.DSL;

/** The desk in the database. */
final class StoredBell {

  static final StoredDesk<BellWork> DESK =
      new StoredDesk<>(
          "bell",
          "bell transaction",
          JsonTypes.SHARED.kinds(BellEffect.class, kind("bell.show", ShowBell.class)),
          PostgresBellWork::new);

  private StoredBell() {}

  private static final class PostgresBellWork extends PostgresWork implements BellWork {

    PostgresBellWork(Session session, Kinds<Effect> effects) {
      super(session, effects);
    }

    @Override
    public Bell lock() {
      return sql()
          .resultQuery("select rings, rung_by, rung_at from bell.bell for update")
          .fetchOptional(PostgresBellWork::bell)
          .orElseThrow();
    }

    @Override
    public void save(Bell bell) {
      sql()
          .query(
              "update bell.bell set rings = {0}, rung_by = {1}, rung_at = {2}",
              DSL.val(bell.rings()),
              DSL.val(bell.lastRing().map(ring -> ring.by().value()).orElse(null), Long.class),
              DSL.val(bell.lastRing().map(Ring::at).orElse(null), Instant.class))
          .execute();
    }

    private static Bell bell(Record row) {
      return new Bell(
          row.get("rings", int.class),
          Optional.ofNullable(row.get("rung_by", Long.class))
              .map(by -> new Ring(new PersonId(by), row.get("rung_at", Instant.class))));
    }
  }
}
