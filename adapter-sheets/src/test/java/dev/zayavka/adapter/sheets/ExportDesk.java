package dev.zayavka.adapter.sheets;

import dev.zayavka.ports.delivery.Claim;
import dev.zayavka.ports.delivery.Delivery;
import dev.zayavka.ports.delivery.Effect;
import dev.zayavka.ports.delivery.Route;
import dev.zayavka.ports.delivery.Route.Guarantee;
import dev.zayavka.ports.delivery.Route.OnRefusal;
import dev.zayavka.ports.delivery.Route.Urgency;
import dev.zayavka.ports.delivery.driven.Sink;
import dev.zayavka.ports.sheets.Cell;
import dev.zayavka.ports.sheets.ExportLayout;
import dev.zayavka.ports.sheets.ExportPlan;
import dev.zayavka.ports.sheets.ExportReceipt;
import dev.zayavka.ports.sheets.FixedRange;
import dev.zayavka.ports.sheets.KeyColumn;
import dev.zayavka.ports.sheets.RowWrite;
import dev.zayavka.ports.sheets.SheetsChannel;
import dev.zayavka.ports.sheets.Tab;
import dev.zayavka.ports.sheets.driving.PrepareExport;
import dev.zayavka.testkit.MovableClock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Desk that exports a count and comments, and remembers rows and what was written. Its rule for
 * rows is a short one; the real one has tests of its own.
 */
final class ExportDesk implements PrepareExport {

  static final Tab SUMMARY = new Tab("Summary");
  static final Tab COMMENTS = new Tab("Комментарии"); // "comments"
  static final List<String> TITLES = List.of("Ключ", "Комментарий"); // "key", "comment"
  static final int HEIGHT = 5;

  private final Map<String, String> comments = new LinkedHashMap<>();
  private final Map<String, Integer> rows = new HashMap<>();
  private final Set<String> written = new HashSet<>();
  private final List<String> groups = new ArrayList<>();
  private Runnable afterPlan = () -> {};
  private boolean isObsolete;

  synchronized void comment(String key, String words) {
    comments.put(key, words);
    written.remove(key);
  }

  synchronized void groups(String... names) {
    groups.clear();
    groups.addAll(List.of(names));
  }

  /** Does this after each plan, before it is written. */
  void afterPlan(Runnable action) {
    afterPlan = action;
  }

  synchronized void isObsolete() {
    isObsolete = true;
  }

  /** Delivers an export, and settles it. */
  Delivery export(Sink sink, String spreadsheet) {
    Delivery outcome = sink.deliver(claim(spreadsheet));
    if (outcome instanceof Delivery.Delivered(ExportReceipt receipt, var shown)) {
      settle(receipt);
    }
    return outcome;
  }

  static Claim claim(String spreadsheet) {
    Export effect = new Export(spreadsheet);
    Instant now = MovableClock.START;
    return new Claim(1, effect, effect.route(), now, 1, now, false, "worker-1");
  }

  @Override
  public synchronized Optional<ExportLayout> layout(Effect effect) {
    return Optional.of((Export) effect)
        .filter(export -> !isObsolete)
        .map(export -> new ExportLayout(export.spreadsheet(), List.of(SUMMARY), List.of(COMMENTS)));
  }

  @Override
  public ExportPlan prepare(Effect effect, List<KeyColumn> found, Instant at) {
    ExportPlan plan = plan(found.getFirst().cells());
    afterPlan.run();
    return plan;
  }

  private synchronized ExportPlan plan(List<String> column) {
    List<RowWrite> writes = new ArrayList<>(List.of(new RowWrite.Titles(COMMENTS, TITLES)));
    comments.forEach(
        (key, words) -> {
          int row = place(key, column);
          if (!written.contains(key) || !column.contains(key)) {
            writes.add(new RowWrite.Keyed(COMMENTS, row, key, List.of(Cell.of(words))));
          }
        });
    List<List<Cell>> counts =
        groups.stream().map(group -> List.of(Cell.of(group), Cell.of(group.length()))).toList();
    FixedRange summary = FixedRange.padded(SUMMARY, List.of("Роль", "Количество"), counts, HEIGHT);
    return new ExportPlan(List.of(summary), writes);
  }

  private int place(String key, List<String> column) {
    int found = column.indexOf(key) + 1;
    int kept = rows.getOrDefault(key, 0);
    boolean isFree = kept > column.size() || (kept > 0 && column.get(kept - 1).isEmpty());
    int after = Math.max(column.size(), rows.values().stream().max(Integer::compare).orElse(1)) + 1;
    int row = found > 0 ? found : isFree ? kept : after;
    rows.put(key, row);
    return row;
  }

  private synchronized void settle(ExportReceipt receipt) {
    receipt
        .plan()
        .rows()
        .forEach(
            row -> {
              if (row instanceof RowWrite.Keyed keyed) {
                written.add(keyed.key());
              }
            });
  }

  /** Effect of this desk. */
  record Export(String spreadsheet) implements Effect {
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
