package dev.zayavka.adapter.postgres.devices.imports;

import static dev.zayavka.adapter.postgres.json.FieldRule.renamed;
import static dev.zayavka.adapter.postgres.json.Kind.kind;

import dev.zayavka.adapter.postgres.json.JsonType;
import dev.zayavka.adapter.postgres.json.JsonTypes;
import dev.zayavka.adapter.postgres.json.JsonbTrees;
import dev.zayavka.ports.devices.imports.ImportChoices;
import dev.zayavka.ports.devices.imports.ImportState;
import dev.zayavka.ports.devices.imports.PlannedRow.Fate;
import dev.zayavka.ports.devices.imports.RememberedColumns;
import dev.zayavka.ports.devices.imports.RowProblem;
import dev.zayavka.ports.tables.TableNotice;

/** Stored forms of an import: its step, its rows and their fates. */
public final class ImportStateCodec {

  private static final String NAME = "name";

  private static final JsonTypes ROWS =
      JsonTypes.SHARED
          .with(
              RowProblem.class,
              NAME,
              kind("field", RowProblem.Field.class),
              kind("rounded", RowProblem.Rounded.class, renamed("number", "field")),
              kind("too-many-values", RowProblem.TooManyValues.class),
              kind("broken-sign", RowProblem.BrokenSign.class),
              kind("repeated", RowProblem.Repeated.class),
              kind("no-number", RowProblem.NoNumber.class, renamed("number", "field")),
              kind("disputed", RowProblem.Disputed.class),
              kind("no-column", RowProblem.NoColumn.class))
          .with(
              Fate.class,
              NAME,
              kind("added", Fate.Added.class),
              kind("changed", Fate.Changed.class),
              kind("same", Fate.Same.class),
              kind("refused", Fate.Refused.class))
          .with(
              TableNotice.class,
              NAME,
              kind("hidden-rows", TableNotice.HiddenRows.class),
              kind("hidden-columns", TableNotice.HiddenColumns.class),
              kind("merged", TableNotice.Merged.class),
              kind("formulas-without-value", TableNotice.FormulasWithoutValue.class),
              kind("error-values", TableNotice.ErrorValues.class),
              kind("swallowed-lines", TableNotice.SwallowedLines.class),
              kind("open-quote", TableNotice.OpenQuote.class),
              kind("damaged-signs", TableNotice.DamagedSigns.class),
              kind("dropped-signs", TableNotice.DroppedSigns.class),
              kind("odd-byte", TableNotice.OddByte.class));

  public static final JsonType<ImportState> STATE =
      ROWS.kinds(
              ImportState.class,
              kind("reading", ImportState.Reading.class, renamed("chosen", "encoding")),
              kind("unreadable", ImportState.Unreadable.class),
              kind("previewed", ImportState.Previewed.class),
              kind("applying", ImportState.Applying.class),
              kind("applied", ImportState.Applied.class),
              kind("failed", ImportState.Failed.class),
              kind("cancelled", ImportState.Cancelled.class))
          .inField("state");

  private static final JsonType<ImportChoices> CHOSEN = JsonTypes.SHARED.of(ImportChoices.class);

  /** Choices for a list; none of them is an empty object. */
  public static final JsonType<ImportChoices> CHOICES =
      JsonType.of(
          choices ->
              choices.equals(ImportChoices.NONE) ? JsonbTrees.object() : CHOSEN.write(choices),
          json -> json.isEmpty() ? ImportChoices.NONE : CHOSEN.read(json));

  /** Choices remembered for lists with the same headers. */
  public static final JsonType<RememberedColumns> REMEMBERED =
      JsonTypes.SHARED.of(RememberedColumns.class);

  private ImportStateCodec() {}
}
