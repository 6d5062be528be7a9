package dev.zayavka.adapter.telegram.devices.imports;

import static dev.zayavka.adapter.telegram.text.Arg.gap;

import dev.zayavka.adapter.telegram.devices.lending.DeviceTexts;
import dev.zayavka.adapter.telegram.text.Texts;
import dev.zayavka.adapter.telegram.text.Truncate;
import dev.zayavka.ports.devices.DeviceField;
import dev.zayavka.ports.devices.FieldProblem;
import dev.zayavka.ports.devices.imports.ListColumn;
import dev.zayavka.ports.devices.imports.PlannedRow.Fate;
import dev.zayavka.ports.devices.imports.RowProblem;
import java.util.List;
import java.util.stream.Collectors;

/** Outcome of the rows of a list, with reasons. */
public final class RowTexts {

  private static final int SEEN = 40;

  private final DeviceTexts words;
  private final Texts texts;

  public RowTexts(DeviceTexts words, Texts texts) {
    this.words = words;
    this.texts = texts;
  }

  String fate(Fate fate) {
    return switch (fate) {
      case Fate.Added added -> texts.plain("devices.row.added");
      case Fate.Changed changed ->
          texts.plain(
              changed.holder().isPresent() ? "devices.row.changed_held" : "devices.row.changed",
              gap("fields", fields(changed.fields())),
              gap("holder", changed.holder().orElse("")));
      case Fate.Same same -> texts.plain("devices.row.same");
      case Fate.Refused refused -> texts.plain("devices.row.refused");
    };
  }

  /** Reason not to take a row; nothing for one that is taken. */
  String reason(Fate fate) {
    return switch (fate) {
      case Fate.Added added -> "";
      case Fate.Changed changed -> "";
      case Fate.Same same -> "";
      case Fate.Refused refused -> reason(refused.problem());
    };
  }

  String reason(RowProblem problem) {
    return switch (problem) {
      case RowProblem.Field field ->
          texts.plain(
              "devices.row.field",
              gap("field", words.field(field.field())),
              gap("problem", problem(field.field(), field.problem())));
      case RowProblem.Rounded rounded ->
          texts.plain("devices.row.rounded", gap("field", words.field(rounded.number())));
      case RowProblem.TooManyValues tooMany -> texts.plain("devices.row.too_many_values");
      case RowProblem.BrokenSign broken ->
          texts.plain("devices.row.broken_sign", gap("field", words.field(broken.field())));
      case RowProblem.Repeated repeated ->
          texts.plain("devices.row.repeated", gap("row", Integer.toString(repeated.row())));
      case RowProblem.NoNumber none ->
          texts.plain(
              "devices.row.no_number",
              gap("field", words.field(none.number())),
              gap("seen", Truncate.line(none.seen(), SEEN)));
      case RowProblem.Disputed disputed ->
          texts.plain("devices.row.disputed", gap("field", words.field(disputed.field())));
      case RowProblem.NoColumn none ->
          none.field()
              .map(field -> texts.plain("devices.row.no_column", gap("field", words.field(field))))
              .orElseGet(() -> texts.plain("devices.row.no_columns"));
    };
  }

  /** Header of a column without one: its field, else its number. */
  String column(List<ListColumn> columns, int at) {
    return columns.stream()
        .filter(column -> column.column() == at)
        .flatMap(column -> column.field().stream())
        .map(words::field)
        .findFirst()
        .orElseGet(
            () -> texts.plain("devices.column.nameless", gap("number", Integer.toString(at + 1))));
  }

  String fields(List<DeviceField> fields) {
    return fields.stream().map(words::field).collect(Collectors.joining(", "));
  }

  String field(DeviceField field) {
    return words.field(field);
  }

  private String problem(DeviceField field, FieldProblem problem) {
    return switch (problem) {
      case MISSING -> texts.plain("devices.row.missing");
      case TOO_LONG -> texts.plain("devices.row.too_long", gap("max", field.longest()));
      case NOT_A_NUMBER -> texts.plain("devices.row.not_a_number");
      case TAKEN -> texts.plain("devices.row.taken");
      case NEEDS_A_NUMBER -> texts.plain("devices.row.needs_a_number");
      case NOT_TEXT -> texts.plain("devices.row.not_text");
    };
  }
}
