package dev.zayavka.ports.assessment.driven;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Rows of the spreadsheet that were given to records, so that each record stands once. */
public interface ExportRows {

  /**
   * Gives rows of a sheet to keys that have none, in the order of the keys; the lowest free rows
   * from {@code first} on.
   */
  List<Placed> place(String sheet, List<String> keys, int first, Instant at);

  /** Keeps the digest of what was written to the row of a key. */
  void written(String sheet, String key, String digest, Instant at);

  /** Keeps another row for a key, found in the sheet. */
  void moved(String sheet, String key, int row);

  /** The row of a key. */
  Optional<Placed> find(String sheet, String key);

  /** The next keys whose record is not written as it is now. */
  List<Placed> all(String sheet);

  /**
   * Row of a key.
   *
   * @param row from 1, as Google counts
   * @param digest of the cells that were written; empty before
   */
  record Placed(String key, int row, Optional<String> digest) {}
}
