package dev.zayavka.assembly.support;

import dev.zayavka.assembly.settings.Variable;
import dev.zayavka.assembly.settings.VariableGroup;
import java.util.List;

/** The variables of the support desk. */
final class SupportVariables {

  static final Variable MAIN_GROUP_ID =
      Variable.optional(
          "MAIN_GROUP_ID",
          "-1001234567891",
          "The forum where every ticket has its topic. Enables the support desk; the other"
              + " variables of the desk need it.");
  static final Variable TECH_GROUPS_MAPPING =
      Variable.optional(
          "TECH_GROUPS_MAPPING",
          "{\"Иван\": {\"chat\": -1001234567892, \"user\": 21}, \"Ольга\": -1001234567893}",
          "The technicians, each with the forum where they work and an optional Telegram user id."
              + " Merged at start with the changes made by admins.");
  static final Variable SUPPORT_ANSWER_SLA =
      Variable.withDefault(
          "SUPPORT_ANSWER_SLA",
          "30m",
          "How long a client may wait for an answer, in working time, before staff are alerted.");
  static final Variable SUPPORT_HOURS =
      Variable.withDefault(
          "SUPPORT_HOURS",
          "Mon-Fri 09:00-18:00",
          "The working hours of the desk, in TIME_ZONE: days and hours, separated by commas, for"
              + " example Mon-Fri 09:00-18:00, Sat 10:00-14:00, or Mon,Wed 9-18; Mon-Fri"
              + " 22:00-06:00 goes over midnight; 24/7 is round the clock.");

  static final Variable SHEETS_CLIENTS_ID =
      Variable.optional(
          "SHEETS_CLIENTS_ID",
          "1AbCdEfGhIjKlMnOpQrStUvWxYz",
          "The id of the spreadsheet with the list of clients, from its URL.");
  static final Variable SHEETS_CLIENTS_RANGE =
      Variable.withDefault(
          "SHEETS_CLIENTS_RANGE",
          "A:Z",
          "The range of the list, for example Clients!A:F; its first row has the headers.");
  static final Variable SHEETS_CLIENTS_CSV =
      Variable.optional(
          "SHEETS_CLIENTS_CSV",
          "clients.csv",
          "A CSV file with the list of clients, instead of a spreadsheet; read again every 15"
              + " minutes.");

  /** Groups by topic, in the order of the page of settings. */
  static final List<VariableGroup> GROUPS =
      List.of(
          new VariableGroup(
              "The support desk",
              List.of(MAIN_GROUP_ID, TECH_GROUPS_MAPPING, SUPPORT_ANSWER_SLA, SUPPORT_HOURS)),
          new VariableGroup(
              "The support desk's list of clients (optional)",
              List.of(SHEETS_CLIENTS_ID, SHEETS_CLIENTS_RANGE, SHEETS_CLIENTS_CSV)));

  private SupportVariables() {}
}
