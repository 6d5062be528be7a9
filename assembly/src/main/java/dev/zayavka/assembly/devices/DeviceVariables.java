package dev.zayavka.assembly.devices;

import dev.zayavka.assembly.settings.Variable;
import dev.zayavka.assembly.settings.VariableGroup;
import dev.zayavka.ports.devices.Placeholders;
import java.util.List;

/** The variables of the device desk. */
final class DeviceVariables {

  static final Variable DEVICES_ENABLED =
      Variable.optional(
          "DEVICES_ENABLED",
          "true",
          "true enables the device desk; the other variables of the desk need it.");
  static final Variable EMAIL_DOMAINS =
      Variable.optional(
          "EMAIL_DOMAINS",
          "corp.example, office.corp.example",
          "The domains of work e-mail addresses that may register, separated by commas or spaces;"
              + " required if the desk is enabled. A sub-domain is another domain.");
  static final Variable DEVELOPER_IDS =
      Variable.optional(
          "DEVELOPER_IDS",
          "31, 32",
          "Telegram user ids of the developers, who may fetch logs and exports, delete many"
              + " devices, and empty the desk; needs DANGER_CODE.");
  static final Variable DANGER_CODE =
      Variable.optional(
          "DANGER_CODE",
          "a-word-only-developers-know",
          "The code that developers must enter each time before they fetch, delete or empty"
              + " anything.");
  static final Variable REMINDER_TIME =
      Variable.withDefault(
          "REMINDER_TIME",
          "10:00",
          "The time of day, in TIME_ZONE, from which reminders to return devices are sent.");
  static final Variable WAITLIST_HOLD =
      Variable.withDefault(
          "WAITLIST_HOLD",
          "24h",
          "How long a returned device is kept for the first person in its queue.");

  static final Variable DEVICES_NO_NUMBER =
      Variable.withDefault(
          "DEVICES_NO_NUMBER",
          String.join(", ", Placeholders.USUAL),
          "Values that stand in lists where a serial or an inventory number is missing, separated"
              + " by commas; case, blanks and punctuation do not matter. Dashes and other values"
              + " without a letter or a digit are never numbers.");

  /** Groups by topic, in the order of the page of settings. */
  static final List<VariableGroup> GROUPS =
      List.of(
          new VariableGroup(
              "The device desk",
              List.of(
                  DEVICES_ENABLED,
                  EMAIL_DOMAINS,
                  DEVELOPER_IDS,
                  DANGER_CODE,
                  REMINDER_TIME,
                  WAITLIST_HOLD,
                  DEVICES_NO_NUMBER)));

  private DeviceVariables() {}
}
