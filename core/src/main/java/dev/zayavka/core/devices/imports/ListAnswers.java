package dev.zayavka.core.devices.imports;

import dev.zayavka.ports.devices.DeviceField;
import dev.zayavka.ports.devices.DeviceFields;
import dev.zayavka.ports.devices.driven.DevicesWork;
import dev.zayavka.ports.devices.imports.ImportChoices;
import dev.zayavka.ports.devices.imports.ImportChoices.ColumnChoice;
import dev.zayavka.ports.devices.imports.ImportEffect.ReadImport;
import dev.zayavka.ports.devices.imports.ImportEffect.RefreshImport;
import dev.zayavka.ports.devices.imports.ImportFile;
import dev.zayavka.ports.devices.imports.ImportId;
import dev.zayavka.ports.devices.imports.ImportState;
import dev.zayavka.ports.devices.imports.ImportStep;
import dev.zayavka.ports.devices.imports.ListColumn;
import dev.zayavka.ports.devices.imports.ListLayout;
import dev.zayavka.ports.devices.imports.RememberedColumns;
import dev.zayavka.ports.devices.imports.RememberedColumns.NamedChoice;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Choices about a list that is previewed; they are remembered for lists with the same headers. */
public final class ListAnswers {

  private ListAnswers() {}

  /** Gives a field a value for the whole list; false if the list is past that. */
  public static boolean give(
      DevicesWork work, ImportId list, int turn, DeviceField field, String value, Instant at) {
    return work.imports()
        .lock(list)
        .filter(file -> file.turn() == turn && at.isBefore(file.at().plus(ImportService.OPEN_FOR)))
        .filter(file -> choose(work, file, new ImportStep.GiveValue(field, value), at))
        .isPresent();
  }

  /** Ends a list that cannot be read or taken in, unless it is past that. */
  public static void fail(DevicesWork work, ImportId list, int turn, Instant at) {
    work.imports()
        .lock(list)
        .filter(file -> file.turn() == turn && ImportService.isUnderWay(file.state()))
        .ifPresent(file -> keep(work, file.in(new ImportState.Failed()), at));
  }

  /** Reads the list again as chosen; false if there is nothing to choose. */
  static boolean choose(DevicesWork work, ImportFile file, ImportStep.Choice choice, Instant at) {
    if (!(file.state() instanceof ImportState.Previewed previewed)) {
      return false;
    }
    Optional<ListLayout> layout = previewed.layout();
    Optional<ImportChoices> next = layout.flatMap(known -> chosen(file.choices(), known, choice));
    if (next.isEmpty()) {
      return false;
    }
    if (isRemembered(choice)) {
      remember(work, layout.orElseThrow(), previewed.header(), next.get(), at);
    }
    ImportFile again =
        file.choosing(next.get()).anew(new ImportState.Reading(previewed.encoding()));
    keep(work, again, at);
    work.outbox().enqueue(new ReadImport(again.id(), again.turn()), at);
    return true;
  }

  /** Choices remembered for lists with this header, if nothing was chosen for the list yet. */
  static Optional<ImportChoices> remembered(
      DevicesWork work, ImportChoices choices, String key, List<String> header) {
    boolean isFresh =
        choices.columns().isEmpty() && choices.given().isEmpty() && choices.header().isEmpty();
    return isFresh && !key.isEmpty()
        ? work.imports()
            .remembered(key)
            .map(known -> choices.withColumns(columns(known, header)).withGiven(known.given()))
        : Optional.empty();
  }

  /** Saves the list and refreshes the message that shows it. */
  static void keep(DevicesWork work, ImportFile file, Instant at) {
    work.imports().save(file);
    file.shown()
        .ifPresent(
            message ->
                work.outbox().enqueue(new RefreshImport(file.by().id(), file.id(), message), at));
  }

  private static Optional<ImportChoices> chosen(
      ImportChoices before, ListLayout layout, ImportStep.Choice choice) {
    return switch (choice) {
      case ImportStep.AssignColumn assign ->
          layout.columns().stream().anyMatch(column -> column.column() == assign.column())
              ? Optional.of(assigned(before, layout, assign))
              : Optional.empty();
      case ImportStep.GiveValue give ->
          Optional.of(give)
              .filter(given -> DeviceFields.problem(given.field(), given.value()).isEmpty())
              .map(given -> before.with(given.field(), given.value()));
      case ImportStep.TakeSuggestion take ->
          take.suggestion() >= 0 && take.suggestion() < layout.suggestions().size()
              ? Optional.of(before.with(take.field(), layout.suggestions().get(take.suggestion())))
              : Optional.empty();
      case ImportStep.ChooseSheet sheet ->
          sheet.other() >= 0 && sheet.other() < layout.origin().others().size()
              ? Optional.of(before.onSheet(layout.origin().others().get(sheet.other()).name()))
              : Optional.empty();
      case ImportStep.ReadQuotes quotes -> Optional.of(before.withQuotes(quotes.literal()));
      case ImportStep.ChooseHeader header -> Optional.of(before.withHeader(header.row()));
    };
  }

  /** The one column of a field: those chosen for it before are chosen no longer. */
  private static ImportChoices assigned(
      ImportChoices before, ListLayout layout, ImportStep.AssignColumn assign) {
    ColumnChoice choice = new ColumnChoice(assign.column(), assign.field());
    boolean isDisputed = assign.field().filter(layout.asked()::contains).isPresent();
    ImportChoices next = before;
    if (isDisputed) {
      for (ListColumn column : layout.columns()) {
        if (column.field().equals(assign.field()) && column.column() != assign.column()) {
          next = next.with(new ColumnChoice(column.column(), Optional.empty()));
        }
      }
    }
    return next.with(choice);
  }

  private static boolean isRemembered(ImportStep.Choice choice) {
    return switch (choice) {
      case ImportStep.AssignColumn assign -> true;
      case ImportStep.GiveValue give -> true;
      case ImportStep.TakeSuggestion take -> true;
      case ImportStep.ChooseSheet sheet -> false;
      case ImportStep.ReadQuotes quotes -> false;
      case ImportStep.ChooseHeader header -> false;
    };
  }

  private static void remember(
      DevicesWork work, ListLayout layout, List<String> header, ImportChoices choices, Instant at) {
    if (layout.header() > 0 && !layout.headersKey().isEmpty()) {
      List<NamedChoice> columns =
          choices.columns().stream()
              .map(choice -> new NamedChoice(name(header, choice.column()), choice.field()))
              .toList();
      work.imports()
          .remember(layout.headersKey(), new RememberedColumns(columns, choices.given()), at);
    }
  }

  private static List<ColumnChoice> columns(RememberedColumns known, List<String> header) {
    List<ColumnChoice> columns = new ArrayList<>();
    for (int i = 0; i < header.size(); i++) {
      String name = name(header, i);
      int column = i;
      known.columns().stream()
          .filter(choice -> choice.header().equals(name))
          .findFirst()
          .ifPresent(choice -> columns.add(new ColumnChoice(column, choice.field())));
    }
    return columns;
  }

  /** Normal form of the headers, without those of columns that are known to be left out. */
  static String key(List<String> header, ColumnDictionary dictionary) {
    return header.stream()
        .filter(name -> !(dictionary.find(name).meaning() instanceof HeaderMeaning.LeftOut))
        .map(name -> HeaderKey.of(name).joined())
        .filter(name -> !name.isEmpty())
        .collect(Collectors.joining("|"));
  }

  /** Normal form of a header, with its count if another column before has the same. */
  private static String name(List<String> header, int column) {
    String key = column < header.size() ? HeaderKey.of(header.get(column)).joined() : "";
    long before =
        IntStream.range(0, Math.min(column, header.size()))
            .filter(other -> HeaderKey.of(header.get(other)).joined().equals(key))
            .count();
    return before == 0 ? key : key + "#" + (before + 1);
  }
}
