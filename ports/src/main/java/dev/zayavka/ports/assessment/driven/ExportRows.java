package dev.zayavka.ports.assessment.driven;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/** Rows of the spreadsheet that were given to records, so that each record stands there once. */
public interface ExportRows {

  /**
   * Locks the rows of a sheet until the transaction ends, also while it has none, so that two
   * exports place one after the other.
   *
   * @return the row of each key that has one
   */
  Map<String, Placed> lock(String sheet);

  /**
   * Keeps rows of keys, in place of those they had; what was written to them is forgotten. Keys may
   * exchange their rows.
   *
   * @param rows from 1, as Google counts; no row twice, and none of a key that is not named here
   */
  void place(String sheet, Map<String, Integer> rows, Instant at);

  /** Keeps the digests of what was written to the rows of keys; keys without a row are ignored. */
  void written(String sheet, Map<String, String> digests, Instant at);

  /**
   * Row of a key.
   *
   * @param digest of the cells that were written; empty before
   */
  record Placed(int row, Optional<String> digest) {}
}
