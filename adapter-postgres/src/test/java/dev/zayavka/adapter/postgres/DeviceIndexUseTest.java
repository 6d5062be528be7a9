package dev.zayavka.adapter.postgres;

import static dev.zayavka.testkit.fixture.DeviceFixtures.NOW;
import static dev.zayavka.testkit.fixture.DeviceFixtures.TODAY;
import static dev.zayavka.testkit.fixture.DeviceFixtures.aFile;
import static dev.zayavka.testkit.fixture.DeviceFixtures.aFreeDevice;
import static org.assertj.core.api.Assertions.assertThat;

import dev.zayavka.adapter.postgres.devices.StoredDevices;
import dev.zayavka.ports.devices.CategoryId;
import dev.zayavka.ports.devices.DeviceField;
import dev.zayavka.ports.devices.DeviceId;
import dev.zayavka.ports.devices.ReminderStage;
import dev.zayavka.ports.devices.driven.DevicesWork;
import dev.zayavka.ports.devices.imports.ImportId;
import dev.zayavka.ports.devices.lending.DeviceFilter;
import dev.zayavka.ports.devices.lending.driven.DeviceReminders.Owed;
import dev.zayavka.ports.people.Email;
import dev.zayavka.ports.shared.PersonId;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** On a desk that has grown, nothing that is done often reads a whole table. */
@Tag("server")
final class DeviceIndexUseTest {

  private static final String SEQUENTIAL_SCANS =
      """
      select relname || ' ' || seq_scan from pg_stat_user_tables
      where schemaname = 'devices' and relname <> 'categories' order by 1
      """;

  private static final String USED_INDEXES =
      "select indexrelname from pg_stat_user_indexes where schemaname = 'devices' and idx_scan > 0";

  private static final String MUCH_READ =
      """
      select relname from pg_stat_user_tables
      where schemaname = 'devices' and relname <> 'categories' and seq_scan > 50
      """;

  private static final PersonId PERSON = new PersonId(77);

  @Test
  void often_done_things_go_by_indexes() {
    try (TestDatabase database = TestDatabase.migrated()) {
      grow(database);
      List<String> before = database.query(SEQUENTIAL_SCANS);
      try (PostgresAdapter adapter = database.open()) {
        adapter.transactions(StoredDevices.DESK).inTransaction(DeviceIndexUseTest::work);
      }
      database.awaitAlone();
      assertThat(database.query(SEQUENTIAL_SCANS)).isEqualTo(before).hasSize(8);
      assertThat(database.query(USED_INDEXES))
          .contains(
              "visitors_email_key",
              "resources_by_serial_key",
              "resources_by_inventory_key",
              "resources_by_category",
              "resources_offered",
              "resources_offered_to",
              "records_one_open",
              "records_held",
              "records_due",
              "wishlist_pkey",
              "wishlist_of_visitor",
              "reminders_record_id_stage_day_key",
              "reminders_to_admins",
              "actions_of_resource",
              "actions_wrong_codes",
              "imports_fetched");
    }
  }

  /** To count all devices, all are read; to show some of them, some are. */
  @Test
  void a_page_of_all_devices_is_found_by_their_order() {
    try (TestDatabase database = TestDatabase.migrated()) {
      grow(database);
      try (PostgresAdapter adapter = database.open()) {
        adapter
            .transactions(StoredDevices.DESK)
            .inTransaction(
                work -> work.deviceReports().page(new DeviceFilter.Everything(), 3, 10, TODAY));
      }
      database.awaitAlone();
      assertThat(database.query(USED_INDEXES)).contains("resources_in_order");
    }
  }

  /** A table that is read for every row that goes takes longer than a statement may. */
  @Test
  void to_forget_everything_no_table_is_read_for_every_row() {
    try (TestDatabase database = TestDatabase.migrated()) {
      grow(database);
      try (PostgresAdapter adapter = database.open()) {
        adapter.transactions(StoredDevices.DESK).run(work -> work.deviceReports().wipe());
      }
      database.awaitAlone();
      assertThat(database.query(MUCH_READ)).isEmpty();
    }
  }

  private static void grow(TestDatabase database) {
    database.execute(
        """
        insert into devices.visitors (tg_user_id, name, email, search_text, search_comment, sort_key,
          registered_at)
        select i, 'Н' || i, i || '@corp.example', 'н' || i, '', 'н' || i, '2026-01-01'
        from generate_series(1, 5000) i
        """,
        """
        insert into devices.categories (id, name, key, sort_key)
        select i, 'К' || i, case i when 1 then 'терминалы' else 'к' || i end, 'к' || i from generate_series(1, 200) i
        """,
        """
        insert into devices.resources (id, category_id, model, serial_number, inventory_number,
          serial_key, inventory_key, search_text, sort_key, version, offered_to, offered_joined_at,
          offered_until, created_at, updated_at)
        select i, i % 200 + 1, 'М', 'SN-' || i, 'I-' || i, 'sn-' || i, 'i-' || i, 'м', 'к' || i, 0,
          case when i % 20 = 1 then i % 5000 + 1 end, case when i % 20 = 1 then timestamptz '2026-01-01' end,
          case when i % 20 = 1 then timestamptz '2027-01-01' end, '2026-01-01', '2026-01-01'
        from generate_series(1, 20000) i
        """,
        """
        insert into devices.records (id, resource_id, visitor_id, taken_at, due_on, due_set_at,
          returned_at)
        select i, i % 20000 + 1, i % 5000 + 1, '2026-01-01', date '2027-01-01' + i % 1000, '2026-01-01',
          case when i > 20000 or i % 20 = 0 then timestamptz '2026-02-01' end
        from generate_series(1, 40000) i
        """,
        """
        insert into devices.wishlist (resource_id, visitor_id, joined_at, position)
        select i, i % 5000 + 1, '2026-01-01', 1 from generate_series(1, 20000) i
        """,
        """
        insert into devices.reminders (record_id, stage, day, sent_at)
        select i, 'TODAY', '2026-02-01', '2026-02-01' from generate_series(1, 20000) i
        """,
        """
        insert into devices.actions (resource_id, actor_id, actor_name, action, details, at)
        select i % 20000 + 1, i % 5000 + 1, 'Н', 'TAKEN', '{}', '2026-01-01'
        from generate_series(1, 40000) i
        """,
        """
        insert into devices.actions (actor_id, actor_name, action, details, at)
        select i % 5000 + 1, 'Н', 'CODE_REFUSED', '{}', '2026-01-01' from generate_series(1, 5000) i
        """,
        """
        insert into devices.imports (id, by_id, by_name, file_id, file_name, file_size, state, turn, at)
        select i, 1, 'А', 'f', 'f', 1, '{"state": "cancelled"}', 1,
          '2026-01-01'
        from generate_series(1, 5000) i
        """,
        "vacuum analyze");
  }

  private static boolean work(DevicesWork work) {
    devices(work);
    people(work);
    Stream.of(
            new DeviceFilter.OfCategory(new CategoryId(7)),
            new DeviceFilter.HeldBy(PERSON),
            new DeviceFilter.WantedBy(PERSON),
            new DeviceFilter.Overdue())
        .forEach(listing -> work.deviceReports().page(listing, 1, 10, TODAY));
    return true;
  }

  private static void devices(DevicesWork work) {
    DeviceId device = new DeviceId(77);
    work.devices().lock(device);
    work.devices().lockAll(List.of(new DeviceId(78), new DeviceId(79)));
    work.devices().save(aFreeDevice(aFile(device)), NOW);
    work.deviceIndex().withNumber(DeviceField.SERIAL_NUMBER, "sn-5");
    work.deviceIndex().withNumber(DeviceField.INVENTORY_NUMBER, "i-5");
    work.deviceIndex().lapsed(NOW, 10);
    work.deviceIndex().wantedBy(PERSON);
    work.deviceIndex().heldBy(PERSON);
    work.deviceReports().find(device);
    work.history().of(device, 1, 10);
    work.history().of(device, 1, 10);
  }

  private static void people(DevicesWork work) {
    work.borrowers().find(PERSON);
    work.borrowers().under(new Email("77@corp.example"));
    work.history().wrongCodes(PERSON, NOW);
    LocalDate day = LocalDate.of(2027, 1, 1);
    work.deviceReminders().owed(day, NOW, 10);
    work.deviceReminders().note(new Owed(PERSON, ReminderStage.TODAY), day, NOW, NOW);
    work.deviceReminders().noteReport(day, day, NOW);
    work.deviceReminders().lastReport();
    work.imports().find(new ImportId(77));
    work.imports().forget(NOW);
  }
}
