package dev.zayavka.ports.tables;

import java.util.Optional;

/** A ZIP archive that grows row by row, a CSV file a table; for one thread, and closed once. */
public interface TableArchive extends TableRows {
  /** Closes the archive and returns its bytes; empty if it is larger than allowed. */
  Optional<byte[]> close();
}
