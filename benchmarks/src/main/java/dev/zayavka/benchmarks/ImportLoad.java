package dev.zayavka.benchmarks;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.zayavka.ports.tables.TableReading;
import dev.zayavka.sandbox.office.DeviceDeskFixture;
import dev.zayavka.sandbox.office.Office;
import dev.zayavka.sandbox.office.RunnerProcess;
import dev.zayavka.sandbox.postgres.EmbeddedPostgresServer;
import dev.zayavka.sandbox.telegram.BotApiEmulator;
import dev.zayavka.sandbox.telegram.people.MessageView;
import dev.zayavka.sandbox.telegram.people.SimulatedPerson;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Import of the longest allowed device list, from the upload to the row counts: all rows new, then
 * all changed, then all unchanged. Every iteration has a new database and a new runner, without
 * warm caches.
 */
final class ImportLoad {

  private static final int ITERATIONS = 3;
  private static final String DATABASE = "imports";
  private static final String APPLY = "Применить";
  private static final Duration LONGEST = Duration.ofMinutes(2);
  private static final String HEADER =
      "Категория;Производитель;Модель;Серийный номер;Инвентарный номер;Версия ПО;Местоположение;"
          + "Владелец;Комментарий\r\n";

  private final SimulatedPerson admin;
  private final Map<String, Times> times;

  private ImportLoad(SimulatedPerson admin, Map<String, Times> times) {
    this.admin = admin;
    this.times = times;
  }

  static void run(EmbeddedPostgresServer postgres) {
    Report.title(
        "A list of %d devices, the runner with %s"
            .formatted(TableReading.MOST_ROWS, String.join(" ", SmallRunner.JVM_OPTIONS)));
    Times added = new Times();
    Times changed = new Times();
    Times same = new Times();
    Map<String, Times> times =
        Map.of("Добавлено", added, "Изменено", changed, "Без изменений", same);
    for (int iteration = 0; iteration < ITERATIONS; iteration++) {
      iteration(postgres, times);
    }
    added.report("all new");
    changed.report("all changed");
    same.report("the same again");
  }

  private static void iteration(EmbeddedPostgresServer postgres, Map<String, Times> times) {
    postgres.freshDatabase(DATABASE);
    try (BotApiEmulator telegram = BotApiEmulator.start();
        Office office = Office.open(postgres, DATABASE, Optional.empty(), telegram);
        RunnerProcess runner = runner(office)) {
      runner.awaitsReady(LONGEST);
      ImportLoad load = new ImportLoad(office.admin().knowsBot(), times);
      load.takes("Добавлено", list("Склад"));
      load.takes("Изменено", list("Офис на Рудаки"));
      load.takes("Без изменений", list("Офис на Рудаки"));
    }
  }

  private static RunnerProcess runner(Office office) {
    Map<String, String> environment = new HashMap<>(office.withoutDesks());
    environment.putAll(DeviceDeskFixture.in(office).environment());
    return RunnerProcess.ofClass(SmallRunner.class.getName(), SmallRunner.JVM_OPTIONS, environment);
  }

  /** Imports a list and measures it; every row must have the given result. */
  private void takes(String fate, byte[] list) {
    Times measured = Optional.ofNullable(times.get(fate)).orElseThrow();
    long begun = System.nanoTime();
    MessageView sent = admin.uploads("list.csv", list);
    MessageView preview =
        admin.awaitsMessage(
            "a preview",
            view -> view.sequence() > sent.sequence() && view.button(APPLY).isPresent(),
            LONGEST);
    long shown = System.nanoTime();
    admin.taps(preview, APPLY);
    admin.awaitsMessage(
        "the tally",
        view ->
            view.id() == preview.id()
                && view.contains("Готово")
                && view.contains(fate + ": " + TableReading.MOST_ROWS),
        LONGEST);
    measured.add(shown - begun, System.nanoTime() - shown);
  }

  private static byte[] list(String place) {
    return Stream.concat(
            Stream.of(HEADER),
            IntStream.rangeClosed(1, TableReading.MOST_ROWS)
                .mapToObj(
                    i ->
                        "Категория %d;Ingenico;Move/2500;SN-%07d;ИНВ-%06d;4.2.%d;%s, шкаф %d;"
                                .formatted(i % 20, i, i, i % 10, place, i % 50)
                            + "Отдел эквайринга;Получен в 2026 году, без блока питания\r\n"))
        .collect(Collectors.joining())
        .getBytes(UTF_8);
  }

  /** Durations in seconds. */
  private static final class Times {
    private final Iterations preview = new Iterations(ITERATIONS);
    private final Iterations tally = new Iterations(ITERATIONS);
    private final Iterations both = new Iterations(ITERATIONS);

    void add(long untilPreview, long untilTally) {
      preview.add(untilPreview / 1e9);
      tally.add(untilTally / 1e9);
      both.add((untilPreview + untilTally) / 1e9);
    }

    void report(String what) {
      Report.line(
          "%-16s seconds: file to preview %-22s yes to tally %-22s both %s",
          what, preview, tally, both);
    }
  }
}
