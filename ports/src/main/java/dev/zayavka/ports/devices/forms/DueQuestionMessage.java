package dev.zayavka.ports.devices.forms;

import dev.zayavka.ports.devices.ReminderStage;
import dev.zayavka.ports.shared.MessageRef;
import java.time.LocalDate;

/** The message whose button asked for a day of return, and which then shows that day. */
public sealed interface DueQuestionMessage {
  MessageRef message();

  /** The card of the device. */
  record Card(MessageRef message) implements DueQuestionMessage {}

  /**
   * A reminder, which may be of other devices too.
   *
   * @param day the one it is for
   */
  record Reminder(MessageRef message, ReminderStage stage, LocalDate day)
      implements DueQuestionMessage {}
}
