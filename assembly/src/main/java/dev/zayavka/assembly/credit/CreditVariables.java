package dev.zayavka.assembly.credit;

import dev.zayavka.assembly.settings.Variable;
import dev.zayavka.assembly.settings.VariableGroup;
import java.util.List;

/** The variables of the credit desk. */
final class CreditVariables {

  static final Variable GROUP_CHAT_ID =
      Variable.optional(
          "GROUP_CHAT_ID",
          "-1001234567890",
          "The group where requests are published. Enables the credit desk; the other variables of"
              + " the desk need it.");
  static final Variable CREDIT_ANALYST_IDS =
      Variable.optional(
          "CREDIT_ANALYST_IDS",
          "11:Иван Петров, 12",
          "The initial analysts: Telegram user ids, each with an optional name after a colon.");
  static final Variable ONEF_INTAKE_TOKEN =
      Variable.optional(
          "ONEF_INTAKE_TOKEN",
          "what-1f-sends-us",
          "The token with which 1F posts requests, as Authorization: Bearer.");
  static final Variable ONEF_CALLBACK_URL =
      Variable.optional(
          "ONEF_CALLBACK_URL",
          "https://1f.example.org/ka/decisions",
          "The URL for decisions; without it they wait in CALLBACK_PENDING.");
  static final Variable ONEF_TOKEN =
      Variable.optional("ONEF_TOKEN", "what-we-send-1f", "The token we send to 1F.");
  static final Variable ONEF_AUTH_HEADER =
      Variable.withDefault(
          "ONEF_AUTH_HEADER", "Authorization", "The header that carries ONEF_TOKEN.");
  static final Variable ONEF_PULL_URL =
      Variable.optional(
          "ONEF_PULL_URL",
          "https://1f.example.org/ka/requests",
          "The URL to poll for requests, if 1F cannot post them.");
  static final Variable ONEF_PULL_INTERVAL =
      Variable.withDefault("ONEF_PULL_INTERVAL", "30s", "The polling interval of ONEF_PULL_URL.");
  static final Variable CREDIT_REMIND_AFTER =
      Variable.withDefault(
          "CREDIT_REMIND_AFTER", "15m", "The waiting time of a request before the first reminder.");
  static final Variable CREDIT_REMIND_EVERY =
      Variable.withDefault(
          "CREDIT_REMIND_EVERY", "1h", "The interval of the reminders after the first.");
  static final Variable CREDIT_QUIET_HOURS =
      Variable.withDefault(
          "CREDIT_QUIET_HOURS",
          "21:00-08:00",
          "The hours without reminders, in TIME_ZONE; off for none.");

  /** Groups by topic, in the order of the page of settings. */
  static final List<VariableGroup> GROUPS =
      List.of(
          new VariableGroup(
              "The credit desk",
              List.of(
                  GROUP_CHAT_ID,
                  CREDIT_ANALYST_IDS,
                  ONEF_INTAKE_TOKEN,
                  ONEF_CALLBACK_URL,
                  ONEF_TOKEN,
                  ONEF_AUTH_HEADER,
                  ONEF_PULL_URL,
                  ONEF_PULL_INTERVAL,
                  CREDIT_REMIND_AFTER,
                  CREDIT_REMIND_EVERY,
                  CREDIT_QUIET_HOURS)));

  private CreditVariables() {}
}
