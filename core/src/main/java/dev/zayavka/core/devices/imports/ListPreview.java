package dev.zayavka.core.devices.imports;

import dev.zayavka.ports.devices.DeviceField;
import dev.zayavka.ports.devices.DeviceFields;
import dev.zayavka.ports.devices.FieldProblem;
import dev.zayavka.ports.devices.imports.ImportChoices;
import dev.zayavka.ports.devices.imports.ImportPlan;
import dev.zayavka.ports.devices.imports.ImportState.Previewed;
import dev.zayavka.ports.devices.imports.ListColumn;
import dev.zayavka.ports.devices.imports.ListLayout;
import dev.zayavka.ports.devices.imports.PlannedRow;
import dev.zayavka.ports.devices.imports.PlannedRow.Fate;
import dev.zayavka.ports.devices.imports.RowProblem;
import dev.zayavka.ports.tables.TableReading;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/** Preview of a planned list: its first rows, and how it was understood. */
final class ListPreview {

  /** Most columns that are shown; a file can claim thousands. */
  private static final int MOST_COLUMNS = 200;

  private static final int LONGEST_SAMPLE = 60;
  private static final int MOST_SUGGESTIONS = 6;

  private final ImportPlanner.Planned planned;
  private final ImportPlan plan;

  ListPreview(ImportPlanner.Planned planned) {
    this.planned = planned;
    this.plan = planned.plan();
  }

  /**
   * The preview.
   *
   * @param key the normal form of the headers
   * @param categories names that may be the category of all rows, the likeliest first
   */
  Previewed of(
      TableReading.Table table,
      ImportChoices choices,
      boolean remembered,
      String key,
      Collection<String> categories) {
    List<DeviceField> asked = asked();
    List<PlannedRow> held =
        plan.rows().stream()
            .filter(
                row -> row.fate() instanceof Fate.Changed changed && changed.holder().isPresent())
            .toList();
    ListLayout layout =
        new ListLayout(
            table.origin(),
            choices.literalQuotes(),
            remembered,
            planned.list().table().headerRow(),
            key,
            planned.list().columns().columns().stream()
                .limit(MOST_COLUMNS)
                .map(ListPreview::shortened)
                .toList(),
            choices.given(),
            planned.list().sections(),
            planned.list().passed(),
            planned.shortened(),
            asked,
            asked.contains(DeviceField.CATEGORY) ? suggestions(categories) : List.of(),
            head(held, row -> true),
            held.size());
    return new Previewed(
        table.encoding(),
        plan.header(),
        head(plan.rows(), row -> true),
        head(plan.rows(), row -> row.fate() instanceof Fate.Refused),
        plan.tally(),
        Optional.of(layout));
  }

  /** Fields without which rows are refused, and which a person can choose or give. */
  private List<DeviceField> asked() {
    Set<DeviceField> asked = EnumSet.noneOf(DeviceField.class);
    for (PlannedRow row : plan.rows()) {
      if (row.fate() instanceof Fate.Refused refused) {
        switch (refused.problem()) {
          case RowProblem.NoColumn none ->
              asked.add(none.field().orElse(DeviceField.INVENTORY_NUMBER));
          case RowProblem.Disputed disputed -> asked.add(disputed.field());
          case RowProblem.Field field
              when field.field() == DeviceField.CATEGORY && isMissing(field) ->
              asked.add(DeviceField.CATEGORY);
          case RowProblem.Field field -> {}
          case RowProblem.Rounded rounded -> {}
          case RowProblem.TooManyValues many -> {}
          case RowProblem.BrokenSign broken -> {}
          case RowProblem.NoNumber none -> {}
          case RowProblem.Repeated repeated -> {}
        }
      }
    }
    if (asked.contains(DeviceField.INVENTORY_NUMBER) && lacksNumbers()) {
      // Rows without a number are refused before the rest is looked at.
      addIfMissing(asked, DeviceField.MODEL);
      addIfMissing(asked, DeviceField.CATEGORY);
    } else if (asked.contains(DeviceField.CATEGORY)) {
      addIfMissing(asked, DeviceField.MODEL);
    }
    return List.copyOf(asked);
  }

  private boolean lacksNumbers() {
    return !planned.list().columns().has(DeviceField.INVENTORY_NUMBER)
        && !planned.list().columns().has(DeviceField.SERIAL_NUMBER);
  }

  private void addIfMissing(Set<DeviceField> asked, DeviceField field) {
    boolean given = field == DeviceField.CATEGORY && planned.list().sections();
    if (!planned.list().columns().has(field) && !given && !planned.given().containsKey(field)) {
      asked.add(field);
    }
  }

  private static boolean isMissing(RowProblem.Field problem) {
    return problem.problem() == FieldProblem.MISSING;
  }

  private static List<String> suggestions(Collection<String> categories) {
    Map<String, String> different = new LinkedHashMap<>();
    for (String category : categories) {
      String name = DeviceFields.cleaned(category);
      if (DeviceFields.problem(DeviceField.CATEGORY, name).isEmpty()) {
        different.putIfAbsent(DeviceFields.key(name), name);
      }
    }
    return different.values().stream().limit(MOST_SUGGESTIONS).toList();
  }

  private static ListColumn shortened(ListColumn column) {
    return new ListColumn(
        column.column(),
        cut(column.name()),
        cut(TableReading.seen(column.sample())),
        column.field(),
        column.use());
  }

  private static String cut(String value) {
    String line = DeviceFields.cleaned(value);
    if (line.length() <= LONGEST_SAMPLE) {
      return line;
    }
    int end =
        Character.isHighSurrogate(line.charAt(LONGEST_SAMPLE - 1))
            ? LONGEST_SAMPLE - 1
            : LONGEST_SAMPLE;
    return line.substring(0, end);
  }

  private static List<PlannedRow> head(List<PlannedRow> rows, Predicate<PlannedRow> which) {
    List<PlannedRow> head = new ArrayList<>();
    for (PlannedRow row : rows) {
      if (head.size() < Previewed.SHOWN && which.test(row)) {
        head.add(row);
      }
    }
    return head;
  }
}
