package dev.zayavka.benchmarks.load;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

/** Taps of borrowers on Take, each under another free device. */
final class DeviceTakes implements Workload {

  private static final int BORROWERS = 200;
  private static final long FIRST_BORROWER = 700_000_001;
  private static final int DEVICES = 60_000;
  private static final int FIRST_DEVICE = 100_000_000;

  private final AtomicInteger taken = new AtomicInteger();

  @Override
  public String name() {
    return "device Take";
  }

  @Override
  public Map<String, String> environment() {
    return Map.of("DEVICES_ENABLED", "true", "EMAIL_DOMAINS", "corp.example");
  }

  @Override
  public int clients() {
    return BORROWERS;
  }

  @Override
  public byte[] update(long id, int client) {
    int device = taken.incrementAndGet();
    if (device > DEVICES) {
      throw new IllegalStateException("all devices are taken");
    }
    long borrower = FIRST_BORROWER + client;
    return UpdateJson.tap(
        id,
        borrower,
        UpdateJson.privateChat(borrower),
        id,
        "d:take:" + (FIRST_DEVICE + device) + ":0");
  }

  @Override
  public byte[] introduction(long id, int client) {
    return UpdateJson.text(id, FIRST_BORROWER + client, "/start");
  }

  @Override
  public boolean isOpen(Connection database) throws SQLException {
    return Sql.number(database, "select count(*) from telegram.person where reachable")
        == BORROWERS;
  }

  @Override
  public void fill(Connection database) throws SQLException {
    Sql.run(
        database,
        "delete from telegram.dialogue",
        """
        insert into devices.visitors (tg_user_id, name, email, search_text, search_comment, sort_key, registered_at)
        select tg_user_id, name, tg_user_id || '@corp.example', lower(name), '', lower(name), now()
        from telegram.person
        on conflict (tg_user_id) do update set email = excluded.email
        """,
        """
        insert into devices.categories (id, name, key, sort_key)
        values (nextval('devices.category_ids'), 'Terminals', 'terminals', 'terminals')
        """,
        """
        insert into devices.resources (id, category_id, model, serial_number, serial_key, search_text, sort_key, version,
          created_at, updated_at)
        select %d + n, currval('devices.category_ids'), 'Move/2500', 'SN-' || n, 'sn' || n,
          'terminals move/2500 sn-' || n, 'terminals move/2500 ' || lpad(n::text, 9, '0'), 0, now(), now()
        from generate_series(1, %d) n
        """
            .formatted(FIRST_DEVICE, DEVICES));
  }

  @Override
  public String effects() {
    return "select count(*) from devices.records where returned_at is null";
  }

  @Override
  public Workload again() {
    return new DeviceTakes();
  }
}
