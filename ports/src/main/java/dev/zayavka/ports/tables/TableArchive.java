package dev.zayavka.ports.tables;

import java.util.Optional;

/** A ZIP archive that grows row by row, a CSV file a table; for one thread, and closed once. */
public interface TableArchive extends TableRows {
  /** What it has become; empty when that is larger than it may be. */
  Optional<byte[]> close();
}
