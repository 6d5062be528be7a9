package dev.zayavka.adapter.postgres.devices.lending;

import static dev.zayavka.adapter.postgres.generated.devices.Tables.ACTIONS;

import dev.zayavka.adapter.postgres.database.HotStatement;
import dev.zayavka.adapter.postgres.database.Session;
import dev.zayavka.adapter.postgres.generated.devices.tables.records.ActionsRecord;
import dev.zayavka.adapter.postgres.json.JsonbTrees;
import dev.zayavka.ports.devices.DeviceId;
import dev.zayavka.ports.devices.lending.DeviceAction;
import dev.zayavka.ports.devices.lending.DeviceHistoryEntry;
import dev.zayavka.ports.devices.lending.DeviceState.Existing;
import dev.zayavka.ports.devices.lending.driven.DeviceHistory;
import dev.zayavka.ports.shared.Page;
import dev.zayavka.ports.shared.Person;
import dev.zayavka.ports.shared.PersonId;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.JSONB;
import org.jooq.impl.DSL;

public final class PostgresDeviceHistory implements DeviceHistory {

  private static final Field<String[]> EXCEPT =
      DSL.field("except", ACTIONS.ACTION.getDataType().getArrayDataType());

  private static final HotStatement NEWEST =
      HotStatement.of(
          (sql, bind) ->
              sql.select(ACTIONS.fields())
                  .from(ACTIONS)
                  .where(ACTIONS.RESOURCE_ID.eq(bind.to(ACTIONS.RESOURCE_ID)))
                  .and(ACTIONS.ACTION.ne(DSL.all(bind.to(EXCEPT))))
                  .orderBy(ACTIONS.ID.desc())
                  .limit(DSL.inline(1)));

  /** As the index says it. */
  private static final Condition IS_WRONG_CODE =
      ACTIONS.ACTION.eq(DSL.inline(DeviceAction.CODE_REFUSED.name()));

  private final Session session;
  private final DeviceWrites writes;

  public PostgresDeviceHistory(Session session, DeviceWrites writes) {
    this.session = session;
    this.writes = writes;
  }

  @Override
  public void append(DeviceHistoryEntry action) {
    appendAll(List.of(action));
  }

  @Override
  public void appendAll(Collection<DeviceHistoryEntry> actions) {
    writes.log(actions.stream().map(PostgresDeviceHistory::row).toList());
  }

  @Override
  public Optional<DeviceHistoryEntry> newest(DeviceId device, Set<DeviceAction> except) {
    writes.write();
    return NEWEST
        .on(session)
        .set(ACTIONS.RESOURCE_ID, device.value())
        .set(EXCEPT, except.stream().map(Enum::name).toArray(String[]::new))
        .find(row -> action(row.into(new ActionsRecord())));
  }

  @Override
  public Page<DeviceHistoryEntry> of(DeviceId device, int page, int size) {
    DSLContext sql = sql();
    Condition wanted = ACTIONS.RESOURCE_ID.eq(device.value());
    List<DeviceHistoryEntry> items =
        sql.selectFrom(ACTIONS)
            .where(wanted)
            .orderBy(ACTIONS.ID.desc())
            .limit(size)
            .offset((page - 1L) * size)
            .fetch(PostgresDeviceHistory::action);
    return new Page<>(items, page, sql.fetchCount(ACTIONS, wanted), size);
  }

  @Override
  public List<Instant> wrongCodes(PersonId person, Instant since) {
    return sql()
        .select(ACTIONS.AT)
        .from(ACTIONS)
        .where(IS_WRONG_CODE)
        .and(ACTIONS.ACTOR_ID.eq(person.value()))
        .and(ACTIONS.AT.ge(since))
        .orderBy(ACTIONS.AT)
        .fetch(ACTIONS.AT);
  }

  private DSLContext sql() {
    writes.write();
    return session.sql();
  }

  private static ActionsRecord row(DeviceHistoryEntry action) {
    ActionsRecord row = new ActionsRecord();
    row.setResourceId(action.device().map(DeviceId::value).orElse(null));
    row.setActorId(action.by().map(by -> by.id().value()).orElse(null));
    row.setActorName(action.by().map(Person::name).orElse(null));
    row.setAction(action.act().name());
    row.setBefore(
        action.before().map(DeviceStateCodec.STATE::write).map(JsonbTrees::jsonb).orElse(null));
    row.setAfter(
        action.after().map(DeviceStateCodec.STATE::write).map(JsonbTrees::jsonb).orElse(null));
    row.setDetails(JsonbTrees.jsonb(action.details()));
    row.setAt(action.at());
    return row;
  }

  /** Throws an exception that names the line if its state cannot be read. */
  private static DeviceHistoryEntry action(ActionsRecord row) {
    try {
      return line(row);
    } catch (RuntimeException e) {
      throw new IllegalStateException("action " + row.getId() + " cannot be read", e);
    }
  }

  private static DeviceHistoryEntry line(ActionsRecord row) {
    return new DeviceHistoryEntry(
        DeviceAction.valueOf(row.getAction()),
        Optional.ofNullable(row.getResourceId()).map(DeviceId::new),
        Optional.ofNullable(row.getActorId()).map(id -> Person.of(id, row.getActorName())),
        Optional.ofNullable(row.getBefore()).map(PostgresDeviceHistory::state),
        Optional.ofNullable(row.getAfter()).map(PostgresDeviceHistory::state),
        JsonbTrees.texts(row.getDetails()),
        row.getAt());
  }

  private static Existing state(JSONB stored) {
    return DeviceStateCodec.STATE.read(JsonbTrees.tree(stored));
  }
}
