package dev.zayavka.core.assessment;

import dev.zayavka.core.sheets.KeptRow;
import dev.zayavka.core.sheets.KeyedTabPlan;
import dev.zayavka.ports.assessment.AssessmentEffect.ExportResults;
import dev.zayavka.ports.assessment.TrainingSummary;
import dev.zayavka.ports.assessment.driven.AssessmentWork;
import dev.zayavka.ports.delivery.Effect;
import dev.zayavka.ports.shared.driven.Transactions;
import dev.zayavka.ports.sheets.Cell;
import dev.zayavka.ports.sheets.ExportLayout;
import dev.zayavka.ports.sheets.ExportPlan;
import dev.zayavka.ports.sheets.KeyColumn;
import dev.zayavka.ports.sheets.RowWrite;
import dev.zayavka.ports.sheets.Tab;
import dev.zayavka.ports.sheets.driving.PrepareExport;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Planning of the export: statistics, and a row for each ended training and each comment. */
public final class ExportService implements PrepareExport {

  private static final List<Tab> KEYED = List.of(ExportTables.TRAININGS, ExportTables.COMMENTS);

  private static final int MOST_ROWS_OF_A_TAB = ExportPlan.MOST_ROWS / 2;

  private final Transactions<AssessmentWork> transactions;
  private final AssessmentSetup setup;

  public ExportService(Transactions<AssessmentWork> transactions, AssessmentSetup setup) {
    this.transactions = transactions;
    this.setup = setup;
  }

  /** Obsolete if the desk writes to another spreadsheet now, or to none. */
  @Override
  public Optional<ExportLayout> layout(Effect effect) {
    String spreadsheet = export(effect).spreadsheet();
    return setup.policy().spreadsheet().equals(Optional.of(spreadsheet))
        ? Optional.of(
            new ExportLayout(
                spreadsheet,
                List.of(
                    ExportTables.SUMMARY,
                    ExportTables.USERS,
                    ExportTables.RATINGS,
                    ExportTables.CASES),
                KEYED))
        : Optional.empty();
  }

  @Override
  public ExportPlan prepare(Effect effect, List<KeyColumn> found, Instant at) {
    export(effect);
    return transactions.inTransaction(work -> plan(work, found, at));
  }

  /** Keeps that the rows of this plan are in the spreadsheet. */
  static void written(AssessmentWork work, ExportPlan plan, Instant at) {
    for (Tab tab : KEYED) {
      Map<String, String> digests = KeyedTabPlan.digests(plan, tab);
      if (!digests.isEmpty()) {
        work.exportRows().written(tab.title(), digests, at);
      }
    }
  }

  private ExportPlan plan(AssessmentWork work, List<KeyColumn> found, Instant at) {
    ExportTables tables = new ExportTables(work.reports(), setup.policy().smallestGroup());
    List<TrainingSummary> ended = work.reports().ended();
    List<RowWrite> rows = new ArrayList<>();
    for (KeyColumn column : found) {
      boolean ofTrainings = column.tab().equals(ExportTables.TRAININGS);
      rows.addAll(
          rows(
              work,
              column,
              ofTrainings ? ExportTables.TRAINING_TITLES : ExportTables.COMMENT_TITLES,
              ofTrainings ? ExportTables.trainings(ended) : tables.comments(),
              at));
    }
    return new ExportPlan(tables.ranges(ended, at), rows);
  }

  /** Writes to one tab; rows of records that were erased are blanked where they are found. */
  private static List<RowWrite> rows(
      AssessmentWork work,
      KeyColumn column,
      List<String> titles,
      Map<String, List<Cell>> records,
      Instant at) {
    String sheet = column.tab().title();
    Map<String, KeptRow> kept = new HashMap<>();
    work.exportRows()
        .lock(sheet)
        .forEach((key, placed) -> kept.put(key, new KeptRow(placed.row(), placed.digest())));
    KeyedTabPlan plan = KeyedTabPlan.of(column, titles, records, kept, MOST_ROWS_OF_A_TAB);
    if (!plan.place().isEmpty()) {
      work.exportRows().place(sheet, plan.place(), at);
    }
    List<RowWrite> writes = new ArrayList<>(plan.writes());
    for (int row = RowWrite.TITLE_ROW + 1; row <= column.cells().size(); row++) {
      String key = column.cells().get(row - 1);
      if (kept.containsKey(key)
          && !records.containsKey(key)
          && writes.size() < MOST_ROWS_OF_A_TAB) {
        writes.add(new RowWrite.Blanked(column.tab(), row, titles.size()));
      }
    }
    return writes;
  }

  private static ExportResults export(Effect effect) {
    if (effect instanceof ExportResults export) {
      return export;
    }
    throw new IllegalArgumentException("not an export: " + effect);
  }
}
