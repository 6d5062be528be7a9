package dev.zayavka.adapter.postgres.support;

import static dev.zayavka.adapter.postgres.generated.support.Sequences.TECHNICIAN_IDS;
import static dev.zayavka.adapter.postgres.generated.support.Tables.TECHNICIANS;
import static dev.zayavka.adapter.postgres.generated.support.Tables.TECHNICIAN_SEEDS;

import dev.zayavka.adapter.postgres.generated.support.tables.records.TechnicianSeedsRecord;
import dev.zayavka.adapter.postgres.generated.support.tables.records.TechniciansRecord;
import dev.zayavka.ports.shared.ChatId;
import dev.zayavka.ports.shared.PersonId;
import dev.zayavka.ports.support.Technician;
import dev.zayavka.ports.support.TechnicianId;
import dev.zayavka.ports.support.TechnicianSeed;
import dev.zayavka.ports.support.driven.Technicians;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jooq.DSLContext;

final class PostgresTechnicians implements Technicians {

  private final DSLContext sql;

  PostgresTechnicians(DSLContext sql) {
    this.sql = sql;
  }

  @Override
  public List<Technician> all() {
    return sql.selectFrom(TECHNICIANS)
        .orderBy(TECHNICIANS.ID)
        .fetch(PostgresTechnicians::technician);
  }

  @Override
  public Optional<Technician> find(TechnicianId id) {
    return sql.selectFrom(TECHNICIANS)
        .where(TECHNICIANS.ID.eq(id.value()))
        .fetchOptional(PostgresTechnicians::technician);
  }

  @Override
  public Optional<Technician> named(String name) {
    return sql.selectFrom(TECHNICIANS)
        .where(TECHNICIANS.NAME_KEY.eq(key(name)))
        .fetchOptional(PostgresTechnicians::technician);
  }

  @Override
  public TechnicianId nextId() {
    return new TechnicianId(sql.nextval(TECHNICIAN_IDS));
  }

  @Override
  public void put(Technician technician) {
    sql.insertInto(TECHNICIANS)
        .set(row(technician))
        .onConflict(TECHNICIANS.ID)
        .doUpdate()
        .setAllToExcluded()
        .execute();
  }

  @Override
  public Optional<Seeded> seeded(String name) {
    return sql.selectFrom(TECHNICIAN_SEEDS)
        .where(TECHNICIAN_SEEDS.NAME.eq(name))
        .fetchOptional(PostgresTechnicians::seeded);
  }

  @Override
  public void seed(Seeded seeded) {
    TechnicianSeedsRecord row = new TechnicianSeedsRecord();
    row.setName(seeded.seed().name());
    row.setGroupChatId(seeded.seed().group().value());
    row.setTgUserId(seeded.seed().user().map(PersonId::value).orElse(null));
    row.setTechnicianId(seeded.technician().value());
    sql.insertInto(TECHNICIAN_SEEDS)
        .set(row)
        .onConflict(TECHNICIAN_SEEDS.NAME)
        .doUpdate()
        .setAllToExcluded()
        .execute();
  }

  private static TechniciansRecord row(Technician technician) {
    TechniciansRecord row = new TechniciansRecord();
    row.setId(technician.id().value());
    row.setName(technician.name());
    row.setNameKey(key(technician.name()));
    row.setTgUserId(technician.user().map(PersonId::value).orElse(null));
    row.setGroupChatId(technician.group().value());
    row.setIsActive(technician.active());
    return row;
  }

  private static String key(String name) {
    return name.strip().toLowerCase(Locale.ROOT);
  }

  private static Technician technician(TechniciansRecord row) {
    return new Technician(
        new TechnicianId(row.getId()),
        row.getName(),
        Optional.ofNullable(row.getTgUserId()).map(PersonId::new),
        new ChatId(row.getGroupChatId()),
        row.getIsActive());
  }

  private static Seeded seeded(TechnicianSeedsRecord row) {
    return new Seeded(
        new TechnicianSeed(
            row.getName(),
            new ChatId(row.getGroupChatId()),
            Optional.ofNullable(row.getTgUserId()).map(PersonId::new)),
        new TechnicianId(row.getTechnicianId()));
  }
}
