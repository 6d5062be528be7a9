package dev.zayavka.adapter.postgres;

import static dev.zayavka.testkit.fixture.DeviceFixtures.NOW;
import static dev.zayavka.testkit.fixture.DeviceFixtures.TODAY;
import static dev.zayavka.testkit.fixture.DeviceFixtures.aBorrower;
import static dev.zayavka.testkit.fixture.DeviceFixtures.aDevice;
import static dev.zayavka.testkit.fixture.DeviceFixtures.aFile;
import static dev.zayavka.testkit.fixture.DeviceFixtures.aFreeDevice;
import static dev.zayavka.testkit.fixture.DeviceFixtures.aTerminal;
import static dev.zayavka.testkit.fixture.DeviceFixtures.aWaiter;
import static dev.zayavka.testkit.fixture.DeviceFixtures.anAdmin;
import static dev.zayavka.testkit.fixture.DeviceFixtures.anImport;
import static dev.zayavka.testkit.fixture.DeviceFixtures.ivan;
import static dev.zayavka.testkit.fixture.DeviceFixtures.olga;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.zayavka.adapter.postgres.devices.StoredDevices;
import dev.zayavka.ports.devices.Borrower;
import dev.zayavka.ports.devices.DeviceId;
import dev.zayavka.ports.devices.LoanId;
import dev.zayavka.ports.devices.driven.DevicesWork;
import dev.zayavka.ports.devices.imports.ImportId;
import dev.zayavka.ports.devices.lending.DeviceAction;
import dev.zayavka.ports.devices.lending.DeviceHistoryEntry;
import dev.zayavka.ports.devices.lending.DeviceState;
import dev.zayavka.ports.devices.lending.DeviceState.Existing;
import dev.zayavka.ports.devices.lending.DeviceState.Lent;
import dev.zayavka.ports.shared.Person;
import dev.zayavka.testkit.Concurrently;
import dev.zayavka.testkit.fixture.DeviceFixtures;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Constraints of the device tables, enforced for every client. */
@Tag("server")
final class DeviceRulesTest {

  private static final TestDatabase DATABASE = TestDatabase.migrated();
  private static final PostgresAdapter ADAPTER = DATABASE.open();
  private static final DeviceId FIRST = new DeviceId(1);
  private static final DeviceId SECOND = new DeviceId(2);

  @BeforeEach
  void clear() {
    DATABASE.clear();
    tell(work -> List.of(ivan(), olga()).forEach(work.borrowers()::save));
  }

  @AfterAll
  static void close() {
    ADAPTER.close();
    DATABASE.close();
  }

  @Test
  void what_the_database_refuses_is_not_quoted() {
    Borrower twin = aBorrower(Person.of(799, "Двойник"), Optional.empty(), "ivan@corp.example");

    assertThatThrownBy(() -> tell(work -> work.borrowers().save(twin)))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("799")
        .hasStackTraceContaining("visitors_email_key")
        .satisfies(
            refusal -> {
              StringWriter trace = new StringWriter();
              refusal.printStackTrace(new PrintWriter(trace));
              assertThat(trace.toString()).doesNotContain("ivan@corp.example");
            });
  }

  @Test
  void a_device_has_one_open_loan() {
    save(lent(FIRST));
    refused(
        "records_one_open",
        () ->
            DATABASE.execute(
                "insert into devices.records (id, resource_id, visitor_id, taken_at, due_set_at)"
                    + " values (99, 1, 702, now(), now())"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "update devices.actions set details = '{}'",
        "update devices.actions set action = 'WIPED' where false",
        "delete from devices.actions",
        "truncate devices.actions",
        "set devices.wiping = 'on'; update devices.actions set details = '{}'",
        "set devices.wiping = 'on'; truncate devices.actions"
      })
  void the_history_is_append_only(String change) {
    note();
    refused("append-only", () -> DATABASE.execute(change));
    assertThat(DATABASE.query("select action from devices.actions")).containsExactly("IMPORTED");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "model = ''",
        "vendor = repeat('а', 61)",
        "serial_number = null, serial_key = null",
        "serial_key = null",
        "inventory_key = '1'",
        "offered_to = 701",
        "offered_until = now()",
        "offered_to = 701, offered_joined_at = now(), offered_until = now(), deleted_at = now()",
        "version = -1"
      })
  void a_row_no_device_is_like_cannot_be_kept(String change) {
    save(aFreeDevice(aFile(FIRST)));
    refused("check constraint", () -> DATABASE.execute("update devices.resources set " + change));
  }

  @ParameterizedTest
  @ValueSource(strings = {"email = 'Ivan@corp.example'", "email = 'ivan'", "name = ''"})
  void a_row_nobody_is_like_cannot_be_kept(String change) {
    refused(
        "check constraint",
        () ->
            DATABASE.execute("update devices.visitors set " + change + " where tg_user_id = 701"));
  }

  @Test
  void a_device_is_with_somebody_who_registered() {
    Lent lent = lent(FIRST);
    DATABASE.execute("delete from devices.visitors");
    refused("records_visitor_id_fkey", () -> save(lent));
  }

  @Test
  void a_device_whose_number_is_taken_is_named() {
    save(aFreeDevice(aFile(FIRST, aTerminal("SN-1"))));
    refused("device 2 ", () -> save(aFreeDevice(aFile(SECOND, aTerminal("sn-1")))));
    refused(
        "a device of 2 to 3",
        () ->
            tell(
                work ->
                    work.devices()
                        .saveAll(
                            List.of(
                                aFreeDevice(aFile(SECOND, aTerminal("SN-1"))),
                                aFreeDevice(aFile(new DeviceId(3)))),
                            NOW)));
  }

  @Test
  void a_borrower_whose_address_is_taken_is_named() {
    refused(
        "borrower 702 ",
        () -> tell(work -> work.borrowers().save(olga().reachedAt(ivan().email().orElseThrow()))));
  }

  @Test
  void numbers_may_change_hands_within_a_list() {
    save(aFreeDevice(aFile(FIRST, aTerminal("SN-1"))));
    save(aFreeDevice(aFile(SECOND, aTerminal("SN-2"))));
    tell(
        work ->
            work.devices()
                .saveAll(
                    List.of(
                        aFreeDevice(aFile(FIRST, aTerminal("SN-2"))),
                        aFreeDevice(aFile(SECOND, aTerminal("SN-1")))),
                    NOW));
    assertThat(DATABASE.query("select serial_key from devices.resources order by id"))
        .containsExactly("sn-2", "sn-1");
  }

  @Test
  void a_device_keeps_when_it_was_made_and_a_loan_that_did_not_change_is_not_written() {
    Lent lent = lent(FIRST);
    save(lent);
    String standing =
        "select string_agg(xmin::text, ',') from (select xmin from devices.records union all select"
            + " xmin from devices.wishlist) rows";
    List<String> before = DATABASE.query(standing);
    tell(work -> work.devices().save(lent, NOW.plusSeconds(60)));
    assertThat(DATABASE.query(standing)).isEqualTo(before);
    assertThat(DATABASE.query("select updated_at - created_at from devices.resources"))
        .containsExactly("00:01:00");
  }

  /** As in every other table: PostgreSQL would round the one, and refuse the other. */
  @Test
  void moments_are_cut_to_microseconds_and_the_zero_character_is_replaced() {
    Instant odd = Instant.parse("2026-11-20T10:00:00.123456789Z");
    Instant cut = Instant.parse("2026-11-20T10:00:00.123456Z");
    save(DeviceFixtures.anOfferedDevice(aFile(FIRST), odd));
    DeviceState kept =
        ADAPTER.transactions(StoredDevices.DESK).inTransaction(work -> work.devices().lock(FIRST));
    assertThat(kept).isEqualTo(DeviceFixtures.anOfferedDevice(aFile(FIRST), cut));
    Person zero = Person.of(1, "Я\0");
    tell(
        work -> {
          work.history()
              .append(
                  DeviceHistoryEntry.general(DeviceAction.IMPORTED, zero, Map.of("\0", "\0"), odd));
          work.history()
              .appendAll(
                  List.of(
                      DeviceHistoryEntry.general(
                          DeviceAction.WIPED, zero, Map.of("\0", "\0"), odd)));
        });
    assertThat(
            DATABASE.query(
                "select actor_name || details || extract(microseconds from at) from"
                    + " devices.actions"))
        .containsExactly(
            "Я\uFFFD{\"\uFFFD\": \"\uFFFD\"}123456", "Я\uFFFD{\"\uFFFD\": \"\uFFFD\"}123456");
  }

  @Test
  void a_device_that_is_lent_and_offered_cannot_be_read() {
    save(lent(FIRST));
    DATABASE.execute(
        "update devices.resources set offered_to = 702, offered_joined_at = now(), offered_until ="
            + " now()");
    refused("device 1 cannot be read", () -> tell(work -> work.devices().lock(FIRST)));
  }

  /** Ivan gives Olga's device back while Olga gives Ivan's back: neither waits for the other. */
  @Test
  void a_device_is_offered_to_somebody_who_is_held_meanwhile() {
    CountDownLatch held = new CountDownLatch(1);
    CountDownLatch mayEnd = new CountDownLatch(1);
    Future<Boolean> holder =
        Concurrently.start(
            () -> {
              tell(
                  work -> {
                    work.borrowers().lock(olga().id());
                    held.countDown();
                    Concurrently.await(mayEnd);
                  });
              return true;
            });
    Concurrently.await(held);
    try {
      save(DeviceFixtures.anOfferedDevice(aFile(FIRST)));
    } finally {
      mayEnd.countDown();
    }
    assertThat(Concurrently.result(holder)).isTrue();
  }

  @Test
  void everything_can_be_forgotten_and_the_fact_noted() {
    fill();
    tell(
        work -> {
          work.deviceReports().wipe();
          work.history()
              .append(DeviceHistoryEntry.general(DeviceAction.WIPED, anAdmin(), Map.of(), NOW));
        });
    assertThat(DATABASE.query("select action from devices.actions")).containsExactly("WIPED");
    for (String table :
        List.of(
            "categories", "resources", "visitors", "records", "wishlist", "reminders", "imports")) {
      assertThat(DATABASE.query("select count(*) from devices." + table))
          .as(table)
          .containsExactly("0");
    }
    refused("append-only", () -> DATABASE.execute("delete from devices.actions"));
  }

  @Test
  void whoever_forgets_waits_for_those_who_write() throws SQLException {
    fill();
    try (Connection other = DATABASE.direct().getConnection();
        Statement statement = other.createStatement()) {
      other.setAutoCommit(false);
      statement.execute(
          "insert into devices.reminders (record_id, stage, day, sent_at)"
              + " select id, 'TODAY', '2026-11-20', now() from devices.records");
      Future<Boolean> wiped =
          Concurrently.start(
              () -> {
                tell(work -> work.deviceReports().wipe());
                return true;
              });
      assertThat(Concurrently.waits(wiped)).isTrue();
      other.commit();
      assertThat(Concurrently.result(wiped)).isTrue();
    }
    assertThat(DATABASE.query("select id from devices.reminders")).isEmpty();
  }

  private static void fill() {
    save(lent(FIRST));
    save(aFreeDevice(aFile(SECOND, aDevice())));
    note();
    tell(
        work -> {
          work.deviceReminders().noteReport(TODAY, TODAY.plusDays(9), NOW);
          work.imports().save(anImport(new ImportId(4)));
          work.imports().keep(new ImportId(4), new byte[] {1});
        });
    assertThat(DATABASE.query("select stage from devices.reminders")).containsExactly("ADMINS");
  }

  private static Lent lent(DeviceId device) {
    return new Lent(
        aFile(device),
        DeviceFixtures.aLoan(new LoanId(7)).until(TODAY, NOW),
        List.of(aWaiter(olga(), 1)));
  }

  private static void note() {
    tell(
        work ->
            work.history()
                .append(
                    DeviceHistoryEntry.general(DeviceAction.IMPORTED, anAdmin(), Map.of(), NOW)));
  }

  private static void save(Existing state) {
    tell(work -> work.devices().save(state, NOW));
  }

  private static void tell(Consumer<? super DevicesWork> action) {
    ADAPTER.transactions(StoredDevices.DESK).run(action);
  }

  private static void refused(String why, ThrowingCallable action) {
    assertThatThrownBy(action)
        .isInstanceOf(IllegalStateException.class)
        .hasStackTraceContaining(why);
  }
}
