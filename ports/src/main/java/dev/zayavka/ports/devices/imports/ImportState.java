package dev.zayavka.ports.devices.imports;

import dev.zayavka.ports.tables.TextEncoding;
import java.util.List;
import java.util.Optional;

/** States of an imported list. */
public sealed interface ImportState {

  /**
   * It is being read.
   *
   * @param chosen the encoding a person chose
   */
  record Reading(Optional<TextEncoding> chosen) implements ImportState {}

  /** It cannot be read. */
  record Unreadable(dev.zayavka.ports.tables.TableReading.Problem problem) implements ImportState {}

  /**
   * It was read and waits for a yes.
   *
   * @param encoding what it was read as; empty for a workbook
   * @param head the first rows
   * @param refused the first rows that would not be taken
   * @param layout how it was understood; empty in lists of earlier releases
   */
  record Previewed(
      Optional<TextEncoding> encoding,
      List<String> header,
      List<PlannedRow> head,
      List<PlannedRow> refused,
      RowCounts tally,
      Optional<ListLayout> layout)
      implements ImportState {
    /** Number of rows shown of each kind. */
    public static final int SHOWN = 5;

    /** A preview without a layout. */
    public Previewed(
        Optional<TextEncoding> encoding,
        List<String> header,
        List<PlannedRow> head,
        List<PlannedRow> refused,
        RowCounts tally) {
      this(encoding, header, head, refused, tally, Optional.empty());
    }

    /** True if there is a row that would be taken, or was taken before. */
    public boolean canBeApplied() {
      return tally.added() + tally.changed() + tally.same() > 0;
    }

    public Previewed {
      header = List.copyOf(header);
      head = List.copyOf(head);
      refused = List.copyOf(refused);
    }
  }

  /** The import was confirmed and is running. */
  record Applying(Optional<TextEncoding> encoding, int rows) implements ImportState {}

  /** It is taken in. */
  record Applied(Optional<TextEncoding> encoding, RowCounts tally) implements ImportState {}

  /** It could not be taken in, and it is not tried again. */
  record Failed() implements ImportState {}

  /** The import was cancelled. */
  record Cancelled() implements ImportState {}
}
