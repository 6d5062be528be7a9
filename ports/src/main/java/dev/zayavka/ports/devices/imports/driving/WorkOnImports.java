package dev.zayavka.ports.devices.imports.driving;

import dev.zayavka.ports.devices.imports.ImportFile;
import dev.zayavka.ports.devices.imports.ImportId;
import dev.zayavka.ports.tables.TableReading;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The slow part of lists, step by step, so that nothing slow happens inside a transaction. */
public interface WorkOnImports {
  /** The list, if this turn of it is still to be worked on. */
  Optional<ImportFile> pending(ImportId list, int turn);

  /** Content fetched before; empty if none was. */
  Optional<byte[]> content(ImportId list);

  /** Keeps what was fetched. */
  void fetched(ImportId list, byte[] content);

  /** Likeness of the first rows of a sheet to a list of devices; 0 for none. */
  int likeness(List<TableReading.Row> head);

  /** Takes in what reading came to; nothing happens when the turn is past. */
  void read(ImportId list, int turn, TableReading reading, Instant at);

  /** Takes the rows in, all that are good or none, in one transaction; once. */
  void carryOut(ImportId list, int turn, TableReading.Table table, Instant at);
}
