package dev.zayavka.core.devices.imports;

import dev.zayavka.ports.devices.DeviceField;
import dev.zayavka.ports.devices.DeviceFields;
import dev.zayavka.ports.devices.Placeholders;
import dev.zayavka.ports.devices.imports.ImportChoices.ColumnChoice;
import dev.zayavka.ports.devices.imports.ListColumn;
import dev.zayavka.ports.devices.imports.ListColumn.Use;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Assigns the columns of a list to fields: by the choices of a person, else by the dictionary,
 * else, below a header that is not known, by the values.
 */
final class ColumnAssigner {

  private static final List<DeviceField> NUMBERS =
      List.of(DeviceField.INVENTORY_NUMBER, DeviceField.SERIAL_NUMBER);

  /** Fields of which several columns are put together. */
  private static final Set<DeviceField> JOINED =
      EnumSet.of(DeviceField.LOCATION, DeviceField.COMMENT);

  /** Fields of which another column fills the gaps. */
  private static final Set<DeviceField> WITH_SPARE =
      EnumSet.of(DeviceField.MODEL, DeviceField.OWNER);

  /** Fields of which two columns must not differ. */
  private static final Set<DeviceField> STRICT =
      EnumSet.of(DeviceField.INVENTORY_NUMBER, DeviceField.SERIAL_NUMBER, DeviceField.MODEL);

  private final ListTable table;
  private final List<ColumnStatistics> statistics;
  private final List<HeaderMeaning.Entry> meanings;
  private final Map<Integer, Optional<DeviceField>> byHand = new HashMap<>();
  private final Map<DeviceField, List<Integer>> sources = new EnumMap<>(DeviceField.class);
  private final Set<DeviceField> joined = EnumSet.noneOf(DeviceField.class);
  private final Set<DeviceField> even = EnumSet.noneOf(DeviceField.class);
  private final Map<Integer, String> labels = new HashMap<>();

  ColumnAssigner(ListTable table, ColumnDictionary dictionary, Placeholders placeholders) {
    this.table = table;
    this.statistics =
        IntStream.range(0, table.width())
            .mapToObj(column -> ColumnStatistics.of(column, table.rows(), placeholders))
            .toList();
    this.meanings =
        IntStream.range(0, table.width())
            .mapToObj(column -> dictionary.find(table.name(column)))
            .toList();
  }

  ColumnAssignment assigned(List<ColumnChoice> choices) {
    choices.forEach(choice -> byHand.put(choice.column(), choice.field()));
    for (DeviceField field : DeviceField.values()) {
      assign(field, byHeader(field));
    }
    if (!table.certain()) {
      guess();
    }
    replaceRunning();
    categoryFromNames();
    modelFromOthers();
    choices.forEach(choice -> choice.field().ifPresent(field -> choose(choice.column(), field)));
    combine();
    return new ColumnAssignment(columns(), sources, joined, even, labels);
  }

  /** Free columns with this meaning, the surest ones first. */
  private List<Integer> byHeader(DeviceField field) {
    List<Integer> sure = free(entry -> entry.equals(new HeaderMeaning.Sure(field)));
    List<Integer> filled = sure.stream().filter(column -> !isEmpty(column)).toList();
    List<Integer> first = filled.isEmpty() ? sure : filled;
    List<Integer> longer = free(entry -> entry.equals(new HeaderMeaning.Longer(field)));
    List<Integer> possible = free(entry -> entry.equals(new HeaderMeaning.Possible(field)));
    if (first.isEmpty()) {
      first = longer.isEmpty() ? firstFilled(possible) : firstFilled(longer);
    }
    if (WITH_SPARE.contains(field)) {
      List<Integer> all = new ArrayList<>(first);
      possible.stream()
          .filter(column -> !all.contains(column) && !isEmpty(column))
          .forEach(all::add);
      return all;
    }
    return first;
  }

  private List<Integer> firstFilled(List<Integer> columns) {
    return columns.stream()
        .filter(column -> !isEmpty(column))
        .findFirst()
        .or(() -> columns.stream().findFirst())
        .stream()
        .toList();
  }

  private List<Integer> free(Predicate<HeaderMeaning> meaning) {
    return IntStream.range(0, meanings.size())
        .filter(column -> !byHand.containsKey(column))
        .filter(column -> meaning.test(meanings.get(column).meaning()))
        .boxed()
        .toList();
  }

  private boolean isEmpty(int column) {
    return statistics.get(column).isEmpty();
  }

  private void assign(DeviceField field, List<Integer> columns) {
    if (!columns.isEmpty()) {
      sources.put(field, new ArrayList<>(columns));
    }
  }

  private boolean isFree(int column) {
    return !byHand.containsKey(column)
        && sources.values().stream().noneMatch(columns -> columns.contains(column));
  }

  /** Without a header that is known, values say which column is what. */
  private void guess() {
    List<Integer> numbers = new ArrayList<>();
    for (int i = 0; i < statistics.size(); i++) {
      if (isFree(i) && isUnknown(i) && statistics.get(i).looksLikeNumbers()) {
        numbers.add(i);
      }
    }
    if (!numbers.isEmpty() && !hasNumber()) {
      assign(DeviceField.INVENTORY_NUMBER, numbers.subList(0, 1));
      numbers.stream()
          .skip(1)
          .filter(column -> statistics.get(column).looksLikeSerials())
          .findFirst()
          .ifPresent(column -> assign(DeviceField.SERIAL_NUMBER, List.of(column)));
    }
    guess(DeviceField.CATEGORY, ColumnStatistics::looksLikeCategories);
    guess(DeviceField.MODEL, ColumnStatistics::looksLikeNames);
  }

  private void guess(DeviceField field, Predicate<ColumnStatistics> likely) {
    if (!sources.containsKey(field)) {
      IntStream.range(0, statistics.size())
          .filter(column -> isFree(column) && isUnknown(column))
          .filter(column -> likely.test(statistics.get(column)))
          .findFirst()
          .ifPresent(column -> assign(field, List.of(column)));
    }
  }

  private boolean isUnknown(int column) {
    return meanings.get(column).meaning() instanceof HeaderMeaning.Unknown;
  }

  private boolean hasNumber() {
    return NUMBERS.stream().anyMatch(sources::containsKey);
  }

  /** A possible number that only counts the rows is none, beside another. */
  private void replaceRunning() {
    List<Integer> inventory = sources.getOrDefault(DeviceField.INVENTORY_NUMBER, List.of());
    boolean running =
        inventory.size() == 1
            && meanings.get(inventory.getFirst()).meaning() instanceof HeaderMeaning.Possible
            && statistics.get(inventory.getFirst()).running();
    if (running && sources.containsKey(DeviceField.SERIAL_NUMBER)) {
      sources.remove(DeviceField.INVENTORY_NUMBER);
    }
  }

  /** Names that come again and again beside a model are categories. */
  private void categoryFromNames() {
    List<Integer> models = sources.getOrDefault(DeviceField.MODEL, List.of());
    if (!sources.containsKey(DeviceField.CATEGORY) && models.size() > 1) {
      models.stream()
          .skip(1)
          .filter(column -> statistics.get(column).looksLikeCategories())
          .findFirst()
          .ifPresent(
              column -> {
                models.remove(column);
                assign(DeviceField.CATEGORY, List.of(column));
              });
    }
  }

  private void modelFromOthers() {
    if (sources.containsKey(DeviceField.MODEL)
        || byHand.containsValue(Optional.of(DeviceField.MODEL))) {
      return;
    }
    for (int column = 0; column < meanings.size(); column++) {
      if (!byHand.containsKey(column)
          && !isEmpty(column)
          && meanings.get(column).last().contains(DeviceField.MODEL)) {
        release(column);
        assign(DeviceField.MODEL, List.of(column));
        return;
      }
    }
  }

  private void release(Integer column) {
    sources.values().forEach(columns -> columns.remove(column));
    sources.values().removeIf(List::isEmpty);
  }

  /** A column that a person chose comes first; of a field of one column it is the only one. */
  private void choose(Integer column, DeviceField field) {
    release(column);
    List<Integer> columns = sources.computeIfAbsent(field, any -> new ArrayList<>());
    if (!JOINED.contains(field)) {
      columns.removeIf(other -> !byHand.containsKey(other));
    }
    columns.add(column);
    columns.sort(Integer::compare);
  }

  private void combine() {
    label();
    sources.forEach(
        (field, columns) -> {
          if (columns.size() > 1 || field == DeviceField.COMMENT && !labels.isEmpty()) {
            combine(field, columns);
          }
        });
  }

  /** A comment says of what it is, if its header is not that of comments. */
  private void label() {
    for (int column : sources.getOrDefault(DeviceField.COMMENT, List.of())) {
      boolean isComment =
          meanings.get(column).meaning().equals(new HeaderMeaning.Sure(DeviceField.COMMENT));
      if (!isComment && !table.name(column).isEmpty()) {
        labels.put(column, DeviceFields.cleaned(table.name(column)));
      }
    }
  }

  private void combine(DeviceField field, List<Integer> columns) {
    if (JOINED.contains(field)) {
      joined.add(field);
    } else if (field.isNumber()
        && columns.size() == 2
        && columns.get(1) == columns.get(0) + 1
        && statistics.get(columns.get(0)).arePrefixes()
        && statistics.get(columns.get(1)).withDigits() > 0) {
      joined.add(field);
    } else if (STRICT.contains(field) && !hasSpare(columns)) {
      even.add(field);
    }
  }

  /** True if the columns have different rights, so that the first that has a value counts. */
  private boolean hasSpare(List<Integer> columns) {
    return columns.stream()
        .anyMatch(
            column ->
                byHand.containsKey(column)
                    || !(meanings.get(column).meaning() instanceof HeaderMeaning.Sure));
  }

  private List<ListColumn> columns() {
    Map<Integer, DeviceField> fields = new HashMap<>();
    sources.forEach((field, columns) -> columns.forEach(column -> fields.put(column, field)));
    return IntStream.range(0, statistics.size())
        .filter(
            column ->
                !isEmpty(column) || !table.name(column).isEmpty() || byHand.containsKey(column))
        .mapToObj(
            column ->
                new ListColumn(
                    column,
                    table.name(column),
                    statistics.get(column).sample(),
                    Optional.ofNullable(fields.get(column)),
                    use(column, fields.get(column))))
        .collect(Collectors.toList());
  }

  private Use use(int column, @Nullable DeviceField field) {
    if (field == null) {
      return Use.NONE;
    }
    if (joined.contains(field)) {
      return Use.PART;
    }
    return Objects.requireNonNull(sources.get(field)).getFirst() == column ? Use.VALUE : Use.SPARE;
  }
}
