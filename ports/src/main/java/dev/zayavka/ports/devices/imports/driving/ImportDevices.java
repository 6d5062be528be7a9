package dev.zayavka.ports.devices.imports.driving;

import dev.zayavka.ports.devices.imports.ImportFile;
import dev.zayavka.ports.devices.imports.ImportId;
import dev.zayavka.ports.devices.imports.ImportPlan;
import dev.zayavka.ports.devices.imports.ImportStep;
import dev.zayavka.ports.shared.CommandId;
import dev.zayavka.ports.shared.Person;
import dev.zayavka.ports.shared.SentFile;
import dev.zayavka.ports.tables.TableReading;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Lists of devices: read, looked at, taken in. */
public interface ImportDevices {
  /** Takes in a file sent by an admin; false if this person is no admin. */
  boolean receive(CommandId id, Person by, SentFile upload, Instant at);

  /**
   * Takes an answer to a list.
   *
   * @param turn the reading the button was drawn for
   */
  Answered answer(CommandId id, Person by, ImportId list, int turn, ImportStep step, Instant at);

  /** The list as it is; empty when there is none. */
  Optional<ImportFile> find(ImportId list);

  /** Content of the file; empty before it is fetched and after it is purged. */
  Optional<byte[]> content(ImportId list);

  /** Plans every row against the present devices, by the choices made for the list. */
  ImportPlan plan(ImportFile list, TableReading.Table table);

  /** Likeness of the first rows of a sheet to a list of devices; 0 for none. */
  int likeness(List<TableReading.Row> head);

  /** Result of pressing a button under a list. */
  enum Answered {
    DONE,
    /** It was drawn for another reading, or the list is past that. */
    OUT_OF_DATE,
    NOT_AN_ADMIN
  }
}
