package dev.zayavka.ports.shared.driven;

import dev.zayavka.ports.shared.Arrival;
import dev.zayavka.ports.shared.CommandId;
import dev.zayavka.ports.shared.Person;
import java.time.Instant;

/** Register of private messages that arrive, outside of any transaction. */
public interface Arrivals {

  /**
   * Notes that a person wrote in private, as {@link People#wroteInPrivate} does, and looks up what
   * the message finds, both as of one moment. Idempotent.
   *
   * @throws dev.zayavka.ports.shared.StorageUnavailable when the store cannot be reached
   */
  Arrival note(CommandId message, Person from, Instant at);
}
