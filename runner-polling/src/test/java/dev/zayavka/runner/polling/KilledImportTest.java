package dev.zayavka.runner.polling;

import static dev.zayavka.runner.polling.Bench.eventually;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.zayavka.sandbox.office.RunnerProcess;
import dev.zayavka.sandbox.telegram.people.MessageView;
import dev.zayavka.sandbox.telegram.people.SimulatedPerson;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A runner killed (SIGKILL) during an import: the whole list exists, once. */
final class KilledImportTest {

  private static final String APPLY = "Применить";
  private static final int ROWS = 3000;

  @ParameterizedTest(name = "killed when it waits for {0}")
  @ValueSource(strings = {"devices.resources", "devices.actions"})
  void a_list_whose_runner_is_killed_before_its_rows_or_their_history_is_taken_in_by_the_next(
      String table) throws SQLException {
    try (Bench bench = office()) {
      RunnerProcess killed = bench.startsAndIsReady();
      MessageView preview = preview(bench);
      try (Connection others = bench.connect();
          Statement statement = others.createStatement()) {
        others.setAutoCommit(false);
        statement.execute("lock table " + table + " in exclusive mode");
        bench.office().admin().taps(preview, APPLY);
        eventually("the list waits for " + table).until(() -> bench.count(waitsFor(table)) > 0);
        killed.kill();
        others.rollback();
      }
      bench.outlives();
      assertThat(bench.office().deviceDatabase().deviceCount()).isZero();

      bench.startsAndIsReady();
      isTakenInOnce(bench, preview);
    }
  }

  @Test
  void a_list_that_was_taken_in_and_never_reported_is_not_taken_in_again() {
    try (Bench bench = office()) {
      RunnerProcess killed = bench.startsAndIsReady();
      MessageView preview = preview(bench);
      bench.office().telegram().faults().every().callsOf("editMessageText").dropBeforeTheEffect();
      bench.office().admin().taps(preview, APPLY);
      eventually("taken in").until(() -> bench.office().deviceDatabase().deviceCount() == ROWS);
      bench.kills(killed);
      bench.office().telegram().faults().clear();

      bench.startsAndIsReady();
      isTakenInOnce(bench, preview);
    }
  }

  private static Bench office() {
    return Bench.withDevices();
  }

  /** The preview of a long list the admin has sent. */
  private static MessageView preview(Bench bench) {
    SimulatedPerson admin = bench.office().admin().knowsBot();
    admin.uploads("list.csv", list().getBytes(UTF_8));
    return admin.awaitsMessage("a preview", view -> view.button(APPLY).isPresent(), Bench.PATIENCE);
  }

  private static void isTakenInOnce(Bench bench, MessageView preview) {
    bench
        .office()
        .admin()
        .awaitsMessage(
            "the tally",
            view -> view.id() == preview.id() && view.contains("Добавлено: " + ROWS),
            Bench.PATIENCE);
    eventually("an empty outbox").until(() -> bench.office().deviceDatabase().undelivered() == 0);
    assertThat(bench.office().deviceDatabase().deviceCount()).isEqualTo(ROWS);
    assertThat(bench.count("select count(*) from devices.actions where action = 'ADDED'"))
        .isEqualTo(ROWS);
    assertThat(bench.count("select count(*) from devices.actions where action = 'IMPORTED'"))
        .isEqualTo(1);
  }

  private static String waitsFor(String table) {
    return "select count(*) from pg_locks where not granted and relation = '"
        + table
        + "'::regclass";
  }

  private static String list() {
    return Stream.concat(
            Stream.of("Категория;Модель;Серийный номер"),
            IntStream.rangeClosed(1, ROWS).mapToObj("Касса;Эвотор;SN-%d"::formatted))
        .collect(Collectors.joining("\r\n"));
  }
}
