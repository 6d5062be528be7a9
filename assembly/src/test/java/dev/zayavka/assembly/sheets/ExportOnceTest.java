package dev.zayavka.assembly.sheets;

import static org.assertj.core.api.Assertions.assertThat;

import dev.zayavka.adapter.sheets.ExportSettings;
import dev.zayavka.adapter.sheets.SheetsExport;
import dev.zayavka.core.sheets.KeptRow;
import dev.zayavka.core.sheets.KeyedTabPlan;
import dev.zayavka.ports.delivery.Claim;
import dev.zayavka.ports.delivery.Delivery;
import dev.zayavka.ports.delivery.Effect;
import dev.zayavka.ports.delivery.Route;
import dev.zayavka.ports.delivery.Route.Guarantee;
import dev.zayavka.ports.delivery.Route.OnRefusal;
import dev.zayavka.ports.delivery.Route.Urgency;
import dev.zayavka.ports.sheets.Cell;
import dev.zayavka.ports.sheets.ExportLayout;
import dev.zayavka.ports.sheets.ExportPlan;
import dev.zayavka.ports.sheets.ExportReceipt;
import dev.zayavka.ports.sheets.KeyColumn;
import dev.zayavka.ports.sheets.SheetsChannel;
import dev.zayavka.ports.sheets.Tab;
import dev.zayavka.ports.sheets.driving.PrepareExport;
import dev.zayavka.sandbox.sheets.SheetsCall;
import dev.zayavka.sandbox.sheets.SheetsFault;
import dev.zayavka.sandbox.sheets.SheetsStandIn;
import dev.zayavka.testkit.MovableClock;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Property: whatever people do to the sheet, whatever is cut, and wherever the process is killed,
 * each record is in the sheet once after a run that succeeds.
 */
class ExportOnceTest {

  private static final Tab TAB = new Tab("Комментарии"); // "comments"
  private static final List<String> TITLES = List.of("Ключ", "Слова"); // "key", "words"
  private static final Comparator<List<String>> SHOWN = Comparator.comparing(List::toString);

  private final MovableClock clock = new MovableClock();
  private final SheetsStandIn google = SheetsStandIn.start("book", clock);
  private final Desk desk = new Desk();
  private final SheetsExport export =
      SheetsExport.open(
          new ExportSettings(google.url(), Optional.of(google.account())), desk, clock);

  @AfterEach
  void close() {
    export.close();
    google.close();
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12})
  void each_record_is_in_the_sheet_once(long seed) {
    Random random = new Random(seed);
    for (int round = 0; round < 12; round++) {
      change(random);
      touch(random);
      runThatMayBeCut(random);
      touch(random);
      assertThat(run(true)).isInstanceOf(Delivery.Delivered.class);

      List<List<String>> rows = google.rows(TAB.title());
      assertThat(rows.getFirst()).isEqualTo(TITLES);
      assertThat(rows.stream().skip(1).filter(row -> !row.isEmpty() && !isNote(row)))
          .containsExactlyInAnyOrderElementsOf(desk.rows());
    }
  }

  private static boolean isNote(List<String> row) {
    return row.getFirst().startsWith("заметка"); // "note"
  }

  private void change(Random random) {
    for (int count = random.nextInt(4); count >= 0; count--) {
      desk.records.put("К-" + random.nextInt(15), "=1+" + random.nextInt(100));
    }
  }

  /** Changes by hand: a person sorts, inserts, deletes, copies, or writes a note. */
  private void touch(Random random) {
    List<List<String>> rows = google.rows(TAB.title());
    if (rows.isEmpty()) {
      return;
    }
    int row = 1 + random.nextInt(rows.size());
    switch (random.nextInt(6)) {
      case 0 -> google.sortsByHand(TAB.title(), 1 + random.nextInt(2), SHOWN.reversed());
      case 1 -> google.insertsByHand(TAB.title(), row);
      case 2 -> google.deletesByHand(TAB.title(), row);
      case 3 ->
          google.typesByHand(
              TAB.title(), rows.size() + 1 + random.nextInt(3), "заметка " + random.nextInt(9));
      case 4 ->
          google.typesByHand(
              TAB.title(), rows.size() + 1, rows.get(row - 1).toArray(String[]::new));
      default -> {}
    }
  }

  private void runThatMayBeCut(Random random) {
    switch (random.nextInt(4)) {
      case 0 -> google.failsOnce(SheetsCall.VALUES_BATCH_UPDATE, new SheetsFault.CutBefore());
      case 1 -> google.failsOnce(SheetsCall.VALUES_BATCH_UPDATE, new SheetsFault.CutAfter());
      case 2 -> google.failsOnce(SheetsCall.BATCH_UPDATE, new SheetsFault.CutAfter());
      default -> google.failsOnce(SheetsCall.VALUES_BATCH_GET, new SheetsFault.Status(429));
    }
    run(random.nextBoolean());
    google.recovers();
  }

  /**
   * Runs an export.
   *
   * @param settles false if the process is killed after the delivery, before it is settled
   */
  private Delivery run(boolean settles) {
    Export effect = new Export("book");
    Instant now = clock.instant();
    Delivery outcome =
        export.sink().deliver(new Claim(1, effect, effect.route(), now, 1, now, false, "worker"));
    if (settles && outcome instanceof Delivery.Delivered(ExportReceipt receipt, var shown)) {
      desk.settle(receipt);
    }
    return outcome;
  }

  /** Desk with one tab, and a store that survives a kill. */
  private static final class Desk implements PrepareExport {

    private final Map<String, String> records = new LinkedHashMap<>();
    private final Map<String, KeptRow> kept = new HashMap<>();

    @Override
    public Optional<ExportLayout> layout(Effect effect) {
      return Optional.of(new ExportLayout("book", List.of(), List.of(TAB)));
    }

    @Override
    public ExportPlan prepare(Effect effect, List<KeyColumn> found, Instant at) {
      Map<String, List<Cell>> cells = new LinkedHashMap<>();
      records.forEach((key, words) -> cells.put(key, List.of(Cell.of(words))));
      KeyedTabPlan plan =
          KeyedTabPlan.of(found.getFirst(), TITLES, cells, kept, ExportPlan.MOST_ROWS);
      plan.place().forEach((key, row) -> kept.put(key, new KeptRow(row, Optional.empty())));
      assertThat(kept.values().stream().map(KeptRow::row)).doesNotHaveDuplicates();
      return new ExportPlan(List.of(), plan.writes());
    }

    void settle(ExportReceipt receipt) {
      KeyedTabPlan.digests(receipt.plan(), TAB)
          .forEach(
              (key, digest) ->
                  kept.computeIfPresent(
                      key, (same, row) -> new KeptRow(row.row(), Optional.of(digest))));
    }

    List<List<String>> rows() {
      return records.entrySet().stream()
          .map(entry -> List.of(entry.getKey(), entry.getValue()))
          .toList();
    }
  }

  private record Export(String spreadsheet) implements Effect {
    @Override
    public Route route() {
      return new Route(
          SheetsChannel.SHEETS,
          SheetsChannel.destination(spreadsheet),
          "export",
          Urgency.COSMETIC,
          Guarantee.AT_LEAST_ONCE,
          OnRefusal.RETRY,
          Optional.of("export"));
    }
  }
}
