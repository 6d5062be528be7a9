package dev.zayavka.ports.devices.forms.driving;

import dev.zayavka.ports.devices.DeviceField;
import dev.zayavka.ports.devices.DeviceId;
import dev.zayavka.ports.devices.LoanId;
import dev.zayavka.ports.devices.forms.DueChoice;
import dev.zayavka.ports.devices.forms.Form;
import dev.zayavka.ports.shared.CommandId;
import dev.zayavka.ports.shared.MessageRef;
import dev.zayavka.ports.shared.Person;
import dev.zayavka.ports.shared.PersonId;
import java.time.Instant;
import java.util.Optional;

/** Execution of forms. A repeated answer is accepted again and changes nothing. */
public interface FillForms {
  /** Begins a form; a person who may not fill it in is ignored. */
  void begin(CommandId id, Person by, Form form, Instant at);

  /**
   * Takes an answer.
   *
   * @param username the person's, without the {@code @}
   * @param words empty for anything but words
   * @param message the message itself
   * @return false when nothing is being asked, or the message is no answer
   */
  boolean answered(
      CommandId id,
      Person by,
      Optional<String> username,
      Optional<String> words,
      MessageRef message,
      Instant at);

  /** One of the categories that have a button; false when no category is asked for. */
  boolean pick(CommandId id, Person by, String category, Instant at);

  /**
   * Goes back (Назад): the previous field is asked for again. Returns false if another field is
   * being asked for.
   */
  boolean back(CommandId id, Person by, DeviceField asked, Instant at);

  /**
   * Skips an optional field of a new device (Пропустить). Returns false if another field is being
   * asked for.
   */
  boolean skip(CommandId id, Person by, DeviceField asked, Instant at);

  /** One of the days that have a button; the form need not be open any more. */
  void choose(
      CommandId id,
      Person by,
      DeviceId device,
      LoanId loan,
      DueChoice choice,
      MessageRef on,
      Instant at);

  /** Cancels the open form and tells the person; false when no form is open. */
  boolean cancelled(CommandId id, Person by, Instant at);

  /** Closes the open form without a message: the person chose another desk. */
  void abandon(PersonId person);
}
