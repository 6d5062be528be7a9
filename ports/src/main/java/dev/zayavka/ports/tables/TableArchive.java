package dev.zayavka.ports.tables;

import java.util.Optional;

/** A ZIP archive with one CSV file per table, written row by row. Not thread-safe; closed once. */
public interface TableArchive extends TableRows {
  /** Closes the archive and returns its bytes; empty if it is larger than allowed. */
  Optional<byte[]> close();
}
