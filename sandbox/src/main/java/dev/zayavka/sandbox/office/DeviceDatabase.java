package dev.zayavka.sandbox.office;

import dev.zayavka.sandbox.postgres.EmbeddedPostgresServer;
import java.util.List;

/** Reads the device desk's tables, past the bot. */
public final class DeviceDatabase extends DatabaseReader {

  DeviceDatabase(EmbeddedPostgresServer postgres, String database) {
    super(postgres, database);
  }

  /** How many devices there are that were not deleted. */
  public int deviceCount() {
    return read(
            "select count(*) from devices.resources where deleted_at is null and id > ?",
            0,
            row -> row.getInt(1))
        .getFirst();
  }

  /** How many lists were ever sent to be taken in. */
  public int importCount() {
    return read("select count(*) from devices.imports where id > ?", 0, row -> row.getInt(1))
        .getFirst();
  }

  /** The number of the device with this serial number; 0 while there is none. */
  public long device(String serial) {
    return read(
            "select id, serial_number from devices.resources where deleted_at is null and id > ?",
            0,
            row -> serial.equals(row.getString(2)) ? row.getLong(1) : 0L)
        .stream()
        .filter(id -> id != 0)
        .findFirst()
        .orElse(0L);
  }

  /** Who has the device; 0 while nobody has. */
  public long holder(long device) {
    return read(
            "select visitor_id from devices.records where resource_id = ? and returned_at is null",
            device,
            row -> row.getLong(1))
        .stream()
        .findFirst()
        .orElse(0L);
  }

  /** Every loan of a device, oldest first: who had it. */
  public List<Long> loans(long device) {
    return read(
        "select visitor_id from devices.records where resource_id = ? order by id",
        device,
        row -> row.getLong(1));
  }

  /** The day the device is to come back; empty when that is open, or nobody has it. */
  public String due(long device) {
    return read(
            "select coalesce(due_on::text, '') from devices.records"
                + " where resource_id = ? and returned_at is null",
            device,
            row -> row.getString(1))
        .stream()
        .findFirst()
        .orElse("");
  }

  /** Whom it is kept for; 0 for nobody. */
  public long offeredTo(long device) {
    return read(
            "select coalesce(offered_to, 0) from devices.resources where id = ?",
            device,
            row -> row.getLong(1))
        .stream()
        .findFirst()
        .orElse(0L);
  }

  /** What was done with a device, oldest first. */
  public List<String> history(long device) {
    return read(
        "select action from devices.actions where resource_id = ? order by id",
        device,
        row -> row.getString(1));
  }

  /** The same with who did it. */
  public List<String> historyWithActors(long device) {
    return read(
        "select action || coalesce(' · ' || actor_name, '') from devices.actions"
            + " where resource_id = ? order by id",
        device,
        row -> row.getString(1));
  }

  /** How many reminders of a stage were noted for a device's loans. */
  public int reminders(long device, String stage) {
    return (int)
        read(
                "select stage from devices.reminders m join devices.records r on r.id = m.record_id"
                    + " where r.resource_id = ?",
                device,
                row -> row.getString(1))
            .stream()
            .filter(stage::equals)
            .count();
  }

  /** The work e-mail of somebody; empty while they are not registered. */
  public String email(long person) {
    return read(
            "select coalesce(email, '') from devices.visitors where tg_user_id = ?",
            person,
            row -> row.getString(1))
        .stream()
        .findFirst()
        .orElse("");
  }
}
