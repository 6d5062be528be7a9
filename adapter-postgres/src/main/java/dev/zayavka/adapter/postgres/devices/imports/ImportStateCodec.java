package dev.zayavka.adapter.postgres.devices.imports;

import static dev.zayavka.adapter.postgres.json.FieldRule.renamed;
import static dev.zayavka.adapter.postgres.json.Kind.kind;

import dev.zayavka.adapter.postgres.json.JsonType;
import dev.zayavka.adapter.postgres.json.JsonTypes;
import dev.zayavka.ports.devices.imports.ImportState;
import dev.zayavka.ports.devices.imports.PlannedRow.Fate;
import dev.zayavka.ports.devices.imports.RowProblem;

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
              kind("no-column", RowProblem.NoColumn.class))
          .with(
              Fate.class,
              NAME,
              kind("added", Fate.Added.class),
              kind("changed", Fate.Changed.class),
              kind("same", Fate.Same.class),
              kind("refused", Fate.Refused.class));

  public static final JsonType<ImportState> STATE =
      ROWS.kinds(
              ImportState.class,
              kind("reading", ImportState.Reading.class, renamed("chosen", "encoding")),
              kind("unreadable", ImportState.Unreadable.class),
              kind("previewed", ImportState.Previewed.class),
              kind("applying", ImportState.Applying.class),
              kind("applied", ImportState.Applied.class),
              kind("cancelled", ImportState.Cancelled.class))
          .inField("state");

  private ImportStateCodec() {}
}
