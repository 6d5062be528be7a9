package dev.zayavka.core.devices.imports;

import dev.zayavka.core.devices.imports.DeviceList.DeviceRow;
import dev.zayavka.core.devices.imports.RowValues.Statement;
import dev.zayavka.ports.devices.DeviceDossier;
import dev.zayavka.ports.devices.DeviceField;
import dev.zayavka.ports.devices.DeviceFields;
import dev.zayavka.ports.devices.DeviceId;
import dev.zayavka.ports.devices.FieldProblem;
import dev.zayavka.ports.devices.NumberKey;
import dev.zayavka.ports.devices.Placeholders;
import dev.zayavka.ports.devices.imports.ImportPlan;
import dev.zayavka.ports.devices.imports.PlannedRow;
import dev.zayavka.ports.devices.imports.PlannedRow.Fate;
import dev.zayavka.ports.devices.imports.RowProblem;
import dev.zayavka.ports.tables.TableReading;
import java.util.ArrayList;
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

  private final DeviceList list;
  private final Map<DeviceField, String> given;
  private final Placeholders placeholders;
  private final int mostValues;
  private final KnownDevices known;
  private final Map<DeviceField, Map<NumberKey, Integer>> seen = new EnumMap<>(DeviceField.class);
  private final Map<DeviceId, Integer> taken = new HashMap<>();
  private final List<Step> steps = new ArrayList<>();
  private int shortened;

  private ImportPlanner(
      DeviceList list,
      Map<DeviceField, String> given,
      Placeholders placeholders,
      int mostValues,
      KnownDevices known) {
    this.list = list;
    this.given = given;
    this.placeholders = placeholders;
    this.mostValues = mostValues;
    this.known = known;
  }

  /**
   * Plans the rows of a list against the present devices.
   *
   * @param isText true for a text file, which has no space beside its table
   */
  static Planned plan(
      DeviceList list,
      Map<DeviceField, String> given,
      Placeholders placeholders,
      boolean isText,
      KnownDevices known) {
    // Notes beside the table of a workbook are ignored.
    int mostValues =
        isText && list.table().hasHeader() ? list.table().header().size() : Integer.MAX_VALUE;
    ImportPlanner planner = new ImportPlanner(list, given, placeholders, mostValues, known);
    list.rows().forEach(planner::plan);
    return new Planned(list, given, planner.steps, planner.shortened);
  }

  /**
   * A planned list.
   *
   * @param shortened number of rows of which a long value is cut
   */
  record Planned(DeviceList list, Map<DeviceField, String> given, List<Step> steps, int shortened) {
    ImportPlan plan() {
      return new ImportPlan(
          list.table().header(), steps.stream().map(Step::row).toList(), list.columns().columns());
    }
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

  private void plan(DeviceRow device) {
    TableReading.Row row = device.row();
    RowValues values = RowValues.of(list, device, given, placeholders);
    Optional<RowProblem> problem =
        noColumn()
            .or(() -> tooMany(row))
            .or(() -> disputed(row))
            .or(() -> broken(values))
            .or(() -> problem(values))
            .or(() -> rounded(values))
            .or(() -> repeated(values));
    Step step =
        problem.<Step>map(found -> refused(row, found)).orElseGet(() -> identified(row, values));
    if (!(step.row().fate() instanceof Fate.Refused)) {
      remember(row, values);
      shortened += values.shortened() ? 1 : 0;
    }
    steps.add(step);
  }

  private Step identified(TableReading.Row row, RowValues values) {
    Optional<DeviceDossier> device = device(values);
    Optional<Integer> before = device.map(DeviceDossier::id).map(taken::get);
    if (before.isPresent()) {
      return refused(row, new RowProblem.Repeated(before.get()));
    }
    Optional<DeviceField> foreign = foreignNumber(values, device);
    if (foreign.isPresent()) {
      return refused(row, new RowProblem.Field(foreign.get(), FieldProblem.TAKEN));
    }
    return device.map(one -> change(row, one, values)).orElseGet(() -> add(row, values));
  }

  private Optional<RowProblem> noColumn() {
    boolean hasNumber = NUMBERS.stream().anyMatch(list.columns()::has);
    if (hasNumber) {
      return Optional.empty();
    }
    return Optional.of(
        list.columns().sources().isEmpty()
            ? new RowProblem.NoColumn(Optional.empty())
            : new RowProblem.NoColumn(Optional.of(DeviceField.INVENTORY_NUMBER)));
  }

  private static Optional<RowProblem> problem(RowValues values) {
    for (DeviceField field : DeviceField.values()) {
      String value = values.value(field).orElse("");
      Optional<FieldProblem> problem =
          value.isEmpty() ? Optional.empty() : DeviceFields.problem(field, value);
      if (problem.isPresent()) {
        return Optional.of(new RowProblem.Field(field, problem.get()));
      }
    }
    if (NUMBERS.stream().anyMatch(number -> values.value(number).isPresent())) {
      return Optional.empty();
    }
    return Optional.of(
        values
            .placeholder()
            .orElseGet(
                () ->
                    new RowProblem.Field(
                        DeviceField.INVENTORY_NUMBER, FieldProblem.NEEDS_A_NUMBER)));
  }

  /** Refuses a row with extra cells: a separator inside a value would shift the other cells. */
  private Optional<RowProblem> tooMany(TableReading.Row row) {
    boolean hasMore =
        row.values().size() > mostValues
            && row.values().stream().skip(mostValues).anyMatch(value -> !value.isEmpty());
    return hasMore ? Optional.of(new RowProblem.TooManyValues()) : Optional.empty();
  }

  private Optional<RowProblem> disputed(TableReading.Row row) {
    return list.columns().even().stream()
        .sorted()
        .filter(field -> list.columns().isDisputed(field, row, placeholders))
        .findFirst()
        .map(RowProblem.Disputed::new);
  }

  private static Optional<RowProblem> broken(RowValues values) {
    return values.known().entrySet().stream()
        .filter(one -> one.getValue().indexOf(BROKEN) >= 0)
        .findFirst()
        .map(one -> new RowProblem.BrokenSign(one.getKey()));
  }

  private static Optional<RowProblem> rounded(RowValues values) {
    return NUMBERS.stream()
        .filter(number -> ROUNDED.matcher(values.value(number).orElse("")).matches())
        .findFirst()
        .map(RowProblem.Rounded::new);
  }

  private Optional<RowProblem> repeated(RowValues values) {
    return NUMBERS.stream()
        .flatMap(number -> values.key(number).map(key -> rowsByKey(number).get(key)).stream())
        .findFirst()
        .map(RowProblem.Repeated::new);
  }

  /**
   * Finds the device with this inventory number, else with this serial number and no other
   * inventory number.
   */
  private Optional<DeviceDossier> device(RowValues values) {
    Optional<DeviceDossier> byInventory = known.with(DeviceField.INVENTORY_NUMBER, values);
    if (byInventory.isPresent()) {
      return byInventory;
    }
    boolean numbered = values.value(DeviceField.INVENTORY_NUMBER).isPresent();
    return known
        .with(DeviceField.SERIAL_NUMBER, values)
        .filter(
            device -> !numbered || device.fields().value(DeviceField.INVENTORY_NUMBER).isEmpty());
  }

  private Optional<DeviceField> foreignNumber(RowValues values, Optional<DeviceDossier> device) {
    return NUMBERS.stream()
        .filter(
            number -> !known.alike(number, values).stream().allMatch(owner -> isOne(owner, device)))
        .filter(
            number -> known.with(number, values).filter(owner -> isOne(owner, device)).isEmpty())
        .findFirst();
  }

  private static boolean isOne(DeviceDossier owner, Optional<DeviceDossier> device) {
    return device.filter(owner::equals).isPresent();
  }

  private Step add(TableReading.Row row, RowValues values) {
    Map<DeviceField, String> all = values.ofNewDevice();
    return DeviceFields.problem(all)
        .<Step>map(missing -> refused(row, missing(missing)))
        .orElseGet(() -> new Step.Add(planned(row, new Fate.Added()), new DeviceFields(all)));
  }

  private RowProblem missing(DeviceField field) {
    return list.columns().has(field)
        ? new RowProblem.Field(field, FieldProblem.MISSING)
        : new RowProblem.NoColumn(Optional.of(field));
  }

  private Step change(TableReading.Row row, DeviceDossier device, RowValues values) {
    Map<DeviceField, String> merged = new EnumMap<>(DeviceField.class);
    merged.putAll(device.fields().values());
    List<DeviceField> changed = new ArrayList<>();
    for (DeviceField field : DeviceField.values()) {
      String before = merged.getOrDefault(field, "");
      if (values.statement(field) instanceof Statement.Says(String after)
          && !isSame(field, before, after)) {
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
    Optional<String> holder = known.holder(device);
    return changed.isEmpty()
        ? new Step.Leave(planned(row, new Fate.Same(device.id())))
        : new Step.Change(
            planned(row, new Fate.Changed(device.id(), changed, holder)),
            device,
            new DeviceFields(merged));
  }

  /** Keeps the spelling with which a category was created, and a number was written first. */
  private static boolean isSame(DeviceField field, String before, String after) {
    if (field.isNumber()) {
      return NumberKey.of(before).equals(NumberKey.of(after));
    }
    return field == DeviceField.CATEGORY
        ? DeviceFields.key(before).equals(DeviceFields.key(after))
        : before.equals(after);
  }

  private void remember(TableReading.Row row, RowValues values) {
    for (DeviceField number : NUMBERS) {
      values.key(number).ifPresent(key -> rowsByKey(number).put(key, row.number()));
    }
    device(values).ifPresent(device -> taken.put(device.id(), row.number()));
  }

  private Map<NumberKey, Integer> rowsByKey(DeviceField number) {
    return seen.computeIfAbsent(number, any -> new HashMap<>());
  }

  private static Step refused(TableReading.Row row, RowProblem problem) {
    return new Step.Leave(planned(row, new Fate.Refused(problem)));
  }

  private static PlannedRow planned(TableReading.Row row, Fate fate) {
    return new PlannedRow(
        row.number(), row.values().stream().map(TableReading::seen).toList(), fate);
  }
}
