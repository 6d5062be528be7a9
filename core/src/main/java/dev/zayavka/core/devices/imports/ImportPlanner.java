package dev.zayavka.core.devices.imports;

import dev.zayavka.ports.devices.DeviceDossier;
import dev.zayavka.ports.devices.DeviceField;
import dev.zayavka.ports.devices.DeviceFields;
import dev.zayavka.ports.devices.FieldProblem;
import dev.zayavka.ports.devices.imports.ImportPlan;
import dev.zayavka.ports.devices.imports.PlannedRow;
import dev.zayavka.ports.devices.imports.PlannedRow.Fate;
import dev.zayavka.ports.devices.imports.RowProblem;
import dev.zayavka.ports.tables.TableReading;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Plan of an import: what happens to each row. A row refers to the device with its inventory
 * number, else with its serial number. A missing column leaves the field unchanged; an empty cell
 * clears it, except for the numbers, which identify the device.
 */
final class ImportPlanner {
  private static final List<DeviceField> NUMBERS =
      List.of(DeviceField.INVENTORY_NUMBER, DeviceField.SERIAL_NUMBER);

  /** Scientific notation, in which Excel displays and exports numbers of twelve digits and more. */
  private static final Pattern ROUNDED = Pattern.compile("\\d([.,]\\d+)?[Ee]\\+\\d{2,3}");

  /** Replacement character for a byte that is invalid in the encoding. */
  private static final char BROKEN = '\uFFFD';

  private final ColumnMapping columns;
  private final int mostValues;
  private final Map<DeviceField, Map<String, DeviceDossier>> known =
      new EnumMap<>(DeviceField.class);
  private final Map<DeviceField, Map<String, Integer>> seen = new EnumMap<>(DeviceField.class);
  private final List<Step> steps = new ArrayList<>();

  private ImportPlanner(ColumnMapping columns, int mostValues, Collection<DeviceDossier> devices) {
    this.columns = columns;
    this.mostValues = mostValues;
    for (DeviceField number : NUMBERS) {
      Map<String, DeviceDossier> byKey = new HashMap<>();
      devices.forEach(
          device -> device.fields().key(number).ifPresent(key -> byKey.put(key, device)));
      known.put(number, byKey);
      seen.put(number, new HashMap<>());
    }
  }

  /** Plans the rows below the header against the present devices. */
  static List<Step> steps(TableReading.Table table, Collection<DeviceDossier> devices) {
    TableWithHeader headed = TableWithHeader.of(table);
    // Notes beside the table of a workbook are ignored; a text file has no space beside its
    // table.
    int mostValues = table.encoding().isPresent() ? headed.header().size() : Integer.MAX_VALUE;
    ImportPlanner planner =
        new ImportPlanner(ColumnMapping.of(headed.header()), mostValues, devices);
    headed.rows().forEach(planner::plan);
    return planner.steps;
  }

  static ImportPlan plan(TableReading.Table table, Collection<DeviceDossier> devices) {
    return new ImportPlan(
        TableWithHeader.of(table).header(), steps(table, devices).stream().map(Step::row).toList());
  }

  /** Planned step for a row. */
  sealed interface Step {
    PlannedRow row();

    /** Add a device. */
    record Add(PlannedRow row, DeviceFields fields) implements Step {}

    /** Change a device. */
    record Change(PlannedRow row, DeviceDossier device, DeviceFields fields) implements Step {}

    /** Skip the row. */
    record Leave(PlannedRow row) implements Step {}
  }

  private void plan(TableReading.Row row) {
    Map<DeviceField, String> values = values(row);
    Optional<RowProblem> problem =
        noColumn()
            .or(() -> tooMany(row))
            .or(() -> broken(values))
            .or(() -> problem(values))
            .or(() -> rounded(values))
            .or(() -> repeated(values));
    if (problem.isPresent()) {
      steps.add(refused(row, problem.get()));
      return;
    }
    Optional<DeviceDossier> device = device(values);
    Step step =
        foreignNumber(values, device)
            .<Step>map(number -> refused(row, new RowProblem.Field(number, FieldProblem.TAKEN)))
            .orElseGet(
                () ->
                    device.map(one -> change(row, one, values)).orElseGet(() -> add(row, values)));
    if (!(step.row().fate() instanceof Fate.Refused)) {
      remember(row, values);
    }
    steps.add(step);
  }

  private Map<DeviceField, String> values(TableReading.Row row) {
    Map<DeviceField, String> values = new EnumMap<>(DeviceField.class);
    for (DeviceField field : DeviceField.values()) {
      String value = DeviceFields.cleaned(columns.value(field, row.values()));
      if (!value.isEmpty()) {
        values.put(field, value);
      }
    }
    return values;
  }

  private Optional<RowProblem> noColumn() {
    if (columns.positions().isEmpty()) {
      return Optional.of(new RowProblem.NoColumn(Optional.empty()));
    }
    return NUMBERS.stream().noneMatch(columns::has)
        ? Optional.of(new RowProblem.NoColumn(Optional.of(DeviceField.INVENTORY_NUMBER)))
        : Optional.empty();
  }

  private static Optional<RowProblem> problem(Map<DeviceField, String> values) {
    for (Map.Entry<DeviceField, String> one : values.entrySet()) {
      Optional<FieldProblem> problem = DeviceFields.problem(one.getKey(), one.getValue());
      if (problem.isPresent()) {
        return Optional.of(new RowProblem.Field(one.getKey(), problem.get()));
      }
    }
    return NUMBERS.stream().noneMatch(values::containsKey)
        ? Optional.of(
            new RowProblem.Field(DeviceField.INVENTORY_NUMBER, FieldProblem.NEEDS_A_NUMBER))
        : Optional.empty();
  }

  /** Refuses a row with extra cells: a separator inside a value would shift the other cells. */
  private Optional<RowProblem> tooMany(TableReading.Row row) {
    boolean hasMore =
        row.values().size() > mostValues
            && row.values().stream().skip(mostValues).anyMatch(value -> !value.isEmpty());
    return hasMore ? Optional.of(new RowProblem.TooManyValues()) : Optional.empty();
  }

  private static Optional<RowProblem> broken(Map<DeviceField, String> values) {
    return values.entrySet().stream()
        .filter(one -> one.getValue().indexOf(BROKEN) >= 0)
        .findFirst()
        .map(one -> new RowProblem.BrokenSign(one.getKey()));
  }

  private static Optional<RowProblem> rounded(Map<DeviceField, String> values) {
    return NUMBERS.stream()
        .filter(number -> ROUNDED.matcher(values.getOrDefault(number, "")).matches())
        .findFirst()
        .map(RowProblem.Rounded::new);
  }

  private Optional<RowProblem> repeated(Map<DeviceField, String> values) {
    return NUMBERS.stream()
        .flatMap(number -> found(seen, number, values).stream())
        .findFirst()
        .map(RowProblem.Repeated::new);
  }

  /**
   * Finds the device with this inventory number, else with this serial number and no other
   * inventory number.
   */
  private Optional<DeviceDossier> device(Map<DeviceField, String> values) {
    Optional<DeviceDossier> byInventory = found(known, DeviceField.INVENTORY_NUMBER, values);
    if (byInventory.isPresent()) {
      return byInventory;
    }
    boolean numbered = values.containsKey(DeviceField.INVENTORY_NUMBER);
    return found(known, DeviceField.SERIAL_NUMBER, values)
        .filter(device -> !numbered || device.fields().key(DeviceField.INVENTORY_NUMBER).isEmpty());
  }

  private Optional<DeviceField> foreignNumber(
      Map<DeviceField, String> values, Optional<DeviceDossier> device) {
    return NUMBERS.stream()
        .filter(
            number ->
                found(known, number, values)
                    .filter(owner -> device.filter(owner::equals).isEmpty())
                    .isPresent())
        .findFirst();
  }

  private Step add(TableReading.Row row, Map<DeviceField, String> values) {
    return DeviceFields.problem(values)
        .<Step>map(missing -> refused(row, missing(missing)))
        .orElseGet(() -> new Step.Add(planned(row, new Fate.Added()), new DeviceFields(values)));
  }

  private RowProblem missing(DeviceField field) {
    return columns.has(field)
        ? new RowProblem.Field(field, FieldProblem.MISSING)
        : new RowProblem.NoColumn(Optional.of(field));
  }

  private Step change(TableReading.Row row, DeviceDossier device, Map<DeviceField, String> values) {
    Map<DeviceField, String> merged = new EnumMap<>(DeviceField.class);
    merged.putAll(device.fields().values());
    List<DeviceField> changed = new ArrayList<>();
    for (DeviceField field : DeviceField.values()) {
      String before = merged.getOrDefault(field, "");
      String after = values.getOrDefault(field, "");
      boolean silent = !columns.has(field) || after.isEmpty() && field.isNumber();
      if (!silent && !isSame(field, before, after)) {
        if (after.isEmpty() && field.required()) {
          return refused(row, new RowProblem.Field(field, FieldProblem.MISSING));
        }
        merged.remove(field);
        if (!after.isEmpty()) {
          merged.put(field, after);
        }
        changed.add(field);
      }
    }
    return changed.isEmpty()
        ? new Step.Leave(planned(row, new Fate.Same(device.id())))
        : new Step.Change(
            planned(row, new Fate.Changed(device.id(), changed)), device, new DeviceFields(merged));
  }

  /** Keeps the spelling with which a category was created. */
  private static boolean isSame(DeviceField field, String before, String after) {
    return field == DeviceField.CATEGORY
        ? DeviceFields.key(before).equals(DeviceFields.key(after))
        : before.equals(after);
  }

  private void remember(TableReading.Row row, Map<DeviceField, String> values) {
    for (DeviceField number : NUMBERS) {
      Optional.ofNullable(values.get(number))
          .ifPresent(value -> table(seen, number).put(DeviceFields.key(value), row.number()));
    }
  }

  private static <T> Optional<T> found(
      Map<DeviceField, Map<String, T>> tables,
      DeviceField number,
      Map<DeviceField, String> values) {
    return Optional.ofNullable(values.get(number))
        .map(DeviceFields::key)
        .flatMap(key -> Optional.ofNullable(table(tables, number).get(key)));
  }

  private static <T> Map<String, T> table(
      Map<DeviceField, Map<String, T>> tables, DeviceField number) {
    return tables.computeIfAbsent(number, any -> new HashMap<>());
  }

  private static Step refused(TableReading.Row row, RowProblem problem) {
    return new Step.Leave(planned(row, new Fate.Refused(problem)));
  }

  private static PlannedRow planned(TableReading.Row row, Fate fate) {
    return new PlannedRow(row.number(), row.values(), fate);
  }
}
