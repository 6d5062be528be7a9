package dev.zayavka.adapter.postgres.devices.lending;

import static dev.zayavka.adapter.postgres.generated.devices.Tables.CATEGORIES;
import static dev.zayavka.adapter.postgres.generated.devices.Tables.RECORDS;
import static dev.zayavka.adapter.postgres.generated.devices.Tables.RESOURCES;
import static dev.zayavka.adapter.postgres.generated.devices.Tables.VISITORS;
import static java.util.stream.Collectors.toMap;

import dev.zayavka.adapter.postgres.database.Session;
import dev.zayavka.ports.devices.Category;
import dev.zayavka.ports.devices.CategoryId;
import dev.zayavka.ports.devices.DeviceFields;
import dev.zayavka.ports.devices.DeviceId;
import dev.zayavka.ports.devices.lending.DeviceFilter;
import dev.zayavka.ports.devices.lending.DeviceLine;
import dev.zayavka.ports.devices.lending.DeviceState.Existing;
import dev.zayavka.ports.devices.lending.SearchQuery;
import dev.zayavka.ports.devices.lending.driven.DeviceReports;
import dev.zayavka.ports.shared.Page;
import dev.zayavka.ports.tables.TableRows;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.impl.DSL;

public final class PostgresDeviceReports implements DeviceReports {

  private static final Condition IS_KEPT = RESOURCES.DELETED_AT.isNull();

  /** Search text of the holder of a device. */
  private static final Field<String> HOLDER = DSL.coalesce(VISITORS.SEARCH_TEXT, DSL.inline(""));

  private static final Field<String> ALL_WORDS =
      RESOURCES.SEARCH_TEXT.concat(DSL.inline(" "), HOLDER);

  private final Session session;

  public PostgresDeviceReports(Session session) {
    this.session = session;
  }

  @Override
  public Optional<Existing> find(DeviceId device) {
    return OneDevice.find(session, device);
  }

  @Override
  public Page<DeviceLine> page(DeviceFilter listing, int page, int size, LocalDate today) {
    DSLContext sql = session.sql();
    DeviceLineQuery lines = new DeviceLineQuery(session);
    DeviceListQuery listed = DeviceListQuery.of(listing, today);
    List<DeviceId> devices =
        sql.select(listed.device())
            .from(listed.table())
            .where(listed.wanted())
            .orderBy(listed.order(), listed.device())
            .limit(size)
            .offset((page - 1L) * size)
            .fetch(row -> new DeviceId(row.value1()));
    List<DeviceLine> items =
        listing instanceof DeviceFilter.WantedBy wanted
            ? lines.of(devices, wanted.person())
            : lines.of(devices);
    return new Page<>(items, page, sql.fetchCount(listed.table(), listed.wanted()), size);
  }

  /**
   * Looked for in every row: no index knows parts of words, and a desk has thousands of devices.
   */
  @Override
  public List<Candidate> matching(SearchQuery query, int limit) {
    Condition isMeant =
        query.words().stream().map(PostgresDeviceReports::hasOneOf).reduce(IS_KEPT, Condition::and);
    DeviceStateLoader states = new DeviceStateLoader(session.sql());
    Map<DeviceId, String> holders =
        session
            .sql()
            .select(RESOURCES.ID, HOLDER)
            .from(RESOURCES)
            .leftJoin(RECORDS)
            .on(RECORDS.RESOURCE_ID.eq(RESOURCES.ID).and(RECORDS.RETURNED_AT.isNull()))
            .leftJoin(VISITORS)
            .on(VISITORS.TG_USER_ID.eq(RECORDS.VISITOR_ID))
            .where(isMeant)
            .orderBy(DSL.when(isNumbered(query), 0).otherwise(1), RESOURCES.ID)
            .limit(limit)
            .collect(toMap(row -> new DeviceId(row.value1()), row -> row.value2()));
    return states
        .of(
            states
                .rows(IS_KEPT)
                .and(DeviceStateLoader.isOneOf(RESOURCES.ID, holders.keySet()))
                .orderBy(RESOURCES.ID)
                .fetch())
        .stream()
        .map(state -> new Candidate(state, holders.getOrDefault(state.file().id(), "")))
        .toList();
  }

  @Override
  public List<DeviceLine> lines(List<DeviceId> devices) {
    return new DeviceLineQuery(session).of(devices);
  }

  @Override
  public Page<Category> categories(int page, int size) {
    DSLContext sql = session.sql();
    List<Category> items =
        sql.select(CATEGORIES.ID, CATEGORIES.NAME, DSL.count())
            .from(CATEGORIES)
            .join(RESOURCES)
            .on(RESOURCES.CATEGORY_ID.eq(CATEGORIES.ID))
            .where(IS_KEPT)
            .groupBy(CATEGORIES.ID)
            .orderBy(CATEGORIES.SORT_KEY, CATEGORIES.ID)
            .limit(size)
            .offset((page - 1L) * size)
            .fetch(row -> new Category(new CategoryId(row.value1()), row.value2(), row.value3()));
    int total =
        sql.fetchCount(DSL.selectDistinct(RESOURCES.CATEGORY_ID).from(RESOURCES).where(IS_KEPT));
    return new Page<>(items, page, total, size);
  }

  @Override
  public void everything(TableRows into) {
    new DeviceDataDump(session.sql()).everything(into);
  }

  @Override
  public void wipe() {
    new DeviceDataDump(session.sql()).wipe();
  }

  /** True for one whose whole number is a word. */
  private static Condition isNumbered(SearchQuery query) {
    List<String> keys =
        query.words().stream().flatMap(Set::stream).map(DeviceFields::key).distinct().toList();
    return RESOURCES.SERIAL_KEY.in(keys).or(RESOURCES.INVENTORY_KEY.in(keys));
  }

  private static Condition hasOneOf(Set<String> spellings) {
    return spellings.stream()
        .<Condition>map(
            spelling -> DSL.position(ALL_WORDS, DSL.val(spelling, RESOURCES.SEARCH_TEXT)).gt(0))
        .reduce(DSL.falseCondition(), Condition::or);
  }
}
