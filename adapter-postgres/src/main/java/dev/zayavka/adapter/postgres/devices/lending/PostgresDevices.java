package dev.zayavka.adapter.postgres.devices.lending;

import static dev.zayavka.adapter.postgres.generated.devices.Sequences.RECORD_IDS;
import static dev.zayavka.adapter.postgres.generated.devices.Sequences.RESOURCE_IDS;
import static dev.zayavka.adapter.postgres.generated.devices.Tables.RESOURCES;
import static java.util.stream.Collectors.toMap;

import dev.zayavka.adapter.postgres.database.LogSubjects;
import dev.zayavka.adapter.postgres.database.Session;
import dev.zayavka.adapter.postgres.generated.devices.tables.records.CategoriesRecord;
import dev.zayavka.adapter.postgres.generated.devices.tables.records.ResourcesRecord;
import dev.zayavka.ports.devices.DeviceFields;
import dev.zayavka.ports.devices.DeviceId;
import dev.zayavka.ports.devices.LoanId;
import dev.zayavka.ports.devices.lending.DeviceState;
import dev.zayavka.ports.devices.lending.DeviceState.Absent;
import dev.zayavka.ports.devices.lending.DeviceState.Existing;
import dev.zayavka.ports.devices.lending.driven.Devices;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Queue;
import org.jooq.Condition;
import org.jooq.exception.IntegrityConstraintViolationException;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;

/** Devices of one transaction; what was locked alone is kept until it ends. */
public final class PostgresDevices implements Devices {

  /**
   * Frees the numbers that are about to change, so that one may go from a device of a list to
   * another, whichever is written first. No number has the character in front.
   */
  private static final String FREE_NUMBERS =
      """
      update devices.resources r set
        serial_key = case when r.serial_key <> n.serial then chr(1) || r.id else r.serial_key end,
        inventory_key =
          case when r.inventory_key <> n.inventory then chr(1) || r.id else r.inventory_key end
      from unnest({0}, {1}, {2}) as n (id, serial, inventory)
      where r.id = n.id and (r.serial_key <> n.serial or r.inventory_key <> n.inventory)
      """;

  private final Session session;
  private final DeviceWrites writes;
  private final Map<DeviceId, Existing> locked = new HashMap<>();
  private final Queue<LoanId> loans = new ArrayDeque<>();

  public PostgresDevices(Session session, DeviceWrites writes) {
    this.session = session;
    this.writes = writes;
  }

  @Override
  public DeviceState lock(DeviceId device) {
    LogSubjects.note(LogSubjects.DEVICE, device.value());
    Existing known = locked.get(device);
    return known != null
        ? known
        : OneDevice.lock(session, device).<DeviceState>map(this::keep).orElseGet(Absent::new);
  }

  @Override
  public Map<DeviceId, Existing> lockAll(Collection<DeviceId> devices) {
    writes.write();
    return locked(DeviceStateLoader.isOneOf(RESOURCES.ID, devices)).stream()
        .collect(toMap(state -> state.file().id(), state -> state));
  }

  @Override
  public DeviceId nextId() {
    return new DeviceId(session.sql().nextval(RESOURCE_IDS));
  }

  @Override
  public List<DeviceId> nextIds(int count) {
    return session
        .sql()
        .select(RESOURCE_IDS.nextval())
        .from(DSL.generateSeries(1, count))
        .fetch()
        .stream()
        .map(row -> new DeviceId(row.value1()))
        .sorted(Comparator.comparingLong(DeviceId::value))
        .toList();
  }

  @Override
  public LoanId nextLoan() {
    LoanId prepared = loans.poll();
    return prepared == null ? new LoanId(session.sql().nextval(RECORD_IDS)) : prepared;
  }

  @Override
  public void save(Existing state, Instant at) {
    Optional<DeviceStep> step =
        Optional.ofNullable(locked.get(state.file().id()))
            .flatMap(before -> DeviceStep.between(before, state, at));
    if (step.isPresent()) {
      writes.change(step.get());
      locked.put(state.file().id(), state);
    } else {
      saveAll(List.of(state), at);
    }
  }

  @Override
  public void saveAll(Collection<? extends Existing> states, Instant at) {
    writes.write();
    // A category may have another spelling, so they are read again.
    states.forEach(state -> locked.remove(state.file().id()));
    List<ResourcesRecord> rows = rows(states, at);
    if (rows.size() > 1) {
      freeNumbers(rows);
    }
    BatchInsert.inParts(rows, this::write);
    new LoansAndQueue(session.sql()).save(states, at);
  }

  /** In the order of their numbers, so that two who lock the same ones do not wait crosswise. */
  private List<Existing> locked(Condition wanted) {
    DeviceStateLoader states = new DeviceStateLoader(session.sql());
    return states.of(states.rows(wanted).orderBy(RESOURCES.ID).forUpdate().of(RESOURCES).fetch());
  }

  private Existing keep(OneDevice.Locked found) {
    loans.add(found.next());
    locked.put(found.state().file().id(), found.state());
    return found.state();
  }

  private List<ResourcesRecord> rows(Collection<? extends Existing> all, Instant at) {
    List<String> names = all.stream().map(state -> state.file().fields().category()).toList();
    Map<String, CategoriesRecord> categories = new CategoryRows(session.sql()).of(names);
    List<ResourcesRecord> rows = new ArrayList<>(all.size());
    for (Existing state : all) {
      String category = DeviceFields.key(state.file().fields().category());
      rows.add(DeviceMapper.row(state, Objects.requireNonNull(categories.get(category)), at));
    }
    return rows;
  }

  private void write(List<ResourcesRecord> rows) {
    try {
      session
          .sql()
          .insertInto(RESOURCES)
          .columns(RESOURCES.fields())
          .select(BatchInsert.of(rows, List.of(RESOURCES.fields())))
          .onConflict(RESOURCES.ID)
          .doUpdate()
          .setAllToExcluded()
          .set(RESOURCES.CREATED_AT, RESOURCES.CREATED_AT)
          .execute();
    } catch (IntegrityConstraintViolationException e) {
      long first = rows.getFirst().getId();
      long last = rows.getLast().getId();
      String which = first == last ? "device " + first : "a device of " + first + " to " + last;
      throw new IllegalStateException(which + " cannot be kept", e);
    }
  }

  private void freeNumbers(List<ResourcesRecord> rows) {
    session
        .sql()
        .execute(
            FREE_NUMBERS,
            DSL.val(rows.stream().map(ResourcesRecord::getId).toArray(Long[]::new)),
            DSL.val(rows.stream().map(row -> orNone(row.getSerialKey())).toArray(String[]::new)),
            DSL.val(
                rows.stream().map(row -> orNone(row.getInventoryKey())).toArray(String[]::new)));
  }

  private static String orNone(@Nullable String key) {
    return key == null ? "" : key;
  }
}
