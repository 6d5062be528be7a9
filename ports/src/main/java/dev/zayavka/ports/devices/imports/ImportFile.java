package dev.zayavka.ports.devices.imports;

import dev.zayavka.ports.shared.MessageRef;
import dev.zayavka.ports.shared.Person;
import dev.zayavka.ports.shared.SentFile;
import java.time.Instant;
import java.util.Optional;

/**
 * A list of devices that was sent for import.
 *
 * @param turn counts the readings: a button of an earlier reading is stale
 * @param shown the message that shows its progress
 * @param choices what a person chose for it, beside its encoding
 */
public record ImportFile(
    ImportId id,
    Person by,
    SentFile upload,
    ImportState state,
    int turn,
    Optional<MessageRef> shown,
    Instant at,
    ImportChoices choices) {

  /** A list for which nothing was chosen. */
  public ImportFile(
      ImportId id,
      Person by,
      SentFile upload,
      ImportState state,
      int turn,
      Optional<MessageRef> shown,
      Instant at) {
    this(id, by, upload, state, turn, shown, at, ImportChoices.NONE);
  }

  public ImportFile in(ImportState next) {
    return new ImportFile(id, by, upload, next, turn, shown, at, choices);
  }

  public ImportFile anew(ImportState next) {
    return new ImportFile(id, by, upload, next, turn + 1, shown, at, choices);
  }

  public ImportFile shownOn(MessageRef message) {
    return new ImportFile(id, by, upload, state, turn, Optional.of(message), at, choices);
  }

  public ImportFile choosing(ImportChoices other) {
    return new ImportFile(id, by, upload, state, turn, shown, at, other);
  }
}
