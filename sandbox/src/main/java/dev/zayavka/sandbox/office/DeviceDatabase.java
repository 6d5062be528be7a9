package dev.zayavka.sandbox.office;

import java.util.List;

/** Reads the tables of the device desk directly, without the bot. */
public final class DeviceDatabase extends DatabaseReader {

  DeviceDatabase(KeptConnection connection) {
    super(connection);
  }

  /** Number of devices that are not deleted. */
  public int deviceCount() {
    return read(
            "select count(*) from devices.resources where deleted_at is null and id > ?",
            0,
            row -> row.getInt(1))
        .getFirst();
  }

  /** Number of device lists ever sent for import. */
  public int importCount() {
    return read("select count(*) from devices.imports where id > ?", 0, row -> row.getInt(1))
        .getFirst();
  }

  /** Id of the device with this serial number; 0 if there is none. */
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

  /** Id of the device with this inventory number; 0 if there is none. */
  public long deviceOfInventory(String number) {
    return read(
            "select id, inventory_number from devices.resources where deleted_at is null and id > ?",
            0,
            row -> number.equals(row.getString(2)) ? row.getLong(1) : 0L)
        .stream()
        .filter(id -> id != 0)
        .findFirst()
        .orElse(0L);
  }

  /** Id of the person who holds the device; 0 if it is free. */
  public long holder(long device) {
    return read(
            "select visitor_id from devices.records where resource_id = ? and returned_at is null",
            device,
            row -> row.getLong(1))
        .stream()
        .findFirst()
        .orElse(0L);
  }

  /** Ids of everyone who has borrowed the device, oldest loan first. */
  public List<Long> loans(long device) {
    return read(
        "select visitor_id from devices.records where resource_id = ? order by id",
        device,
        row -> row.getLong(1));
  }

  /** Return date of the current loan; empty if there is no date or no loan. */
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

  /** Id of the person the device is reserved for; 0 if it is not reserved. */
  public long offeredTo(long device) {
    return read(
            "select coalesce(offered_to, 0) from devices.resources where id = ?",
            device,
            row -> row.getLong(1))
        .stream()
        .findFirst()
        .orElse(0L);
  }

  /** Action codes in the history of a device, oldest first. */
  public List<String> history(long device) {
    return read(
        "select action from devices.actions where resource_id = ? order by id",
        device,
        row -> row.getString(1));
  }

  /** History of a device with actors, oldest first. */
  public List<String> historyWithActors(long device) {
    return read(
        "select action || coalesce(' · ' || actor_name, '') from devices.actions"
            + " where resource_id = ? order by id",
        device,
        row -> row.getString(1));
  }

  /** Number of reminders of a stage recorded for the loans of a device. */
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

  /** Work e-mail address of a person; empty if the person is not registered. */
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
