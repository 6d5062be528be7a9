package dev.zayavka.sandbox.office;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.zayavka.sandbox.http.JsonNodes;
import dev.zayavka.sandbox.sheets.SheetsStandIn;
import dev.zayavka.sandbox.telegram.BotApiEmulator;
import dev.zayavka.sandbox.telegram.people.GroupChat;
import dev.zayavka.sandbox.telegram.people.SimulatedPerson;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Fixture of the support desk in an office: the main group, two technicians with a group each, a
 * staff member, two clients, and the company's client list. {@link #environment} has the variables
 * for a runner.
 */
public final class SupportDeskFixture implements AutoCloseable {

  /** Chat id of the main group, the forum in which every ticket has a topic. */
  public static final long MAIN = -1002000000001L;

  /** Chat ids of the technicians' forums. */
  public static final long IVANS = -1002000000021L;

  public static final long PYOTRS = -1002000000022L;

  private static final String SPREADSHEET = "clients-of-the-company";

  private final Office office;
  private final SheetsStandIn sheets;
  private final GroupChat main;
  private final GroupChat ivans;
  private final GroupChat pyotrs;

  private SupportDeskFixture(Office office) {
    this.office = office;
    this.sheets = SheetsStandIn.start(SPREADSHEET);
    BotApiEmulator telegram = office.telegram();
    main = telegram.forum(MAIN, "Поддержка").withAdministrators(maria(), office.admin());
    ivans = telegram.forum(IVANS, "Группа Ивана").withAdministrators(ivan());
    pyotrs = telegram.forum(PYOTRS, "Группа Петра").withAdministrators(pyotr());
    main.with(ivan(), pyotr());
    sheets.holds(
        List.of("Telegram ID", "Username", "Телефон", "Договор", "Тариф"),
        List.of("41", "alisa", "+7 900 000-00-41", "Д-41", "Бизнес"));
  }

  /** Adds the groups and people of the support desk to an office. */
  public static SupportDeskFixture in(Office office) {
    return new SupportDeskFixture(office);
  }

  /** Environment variables for this desk, in addition to those of the office. */
  public Map<String, String> environment() {
    Map<String, String> variables = new LinkedHashMap<>();
    variables.put("MAIN_GROUP_ID", Long.toString(MAIN));
    variables.put("TECH_GROUPS_MAPPING", JsonNodes.write(mapping()));
    variables.put("SUPPORT_ANSWER_SLA", "30m");
    variables.put("SUPPORT_HOURS", "Mon-Fri 09:00-18:00");
    variables.put("SHEETS_CLIENTS_ID", sheets.spreadsheet());
    variables.put("SHEETS_CLIENTS_RANGE", "Клиенты!A:E");
    variables.put("SHEETS_API_URL", sheets.url().toString());
    return variables;
  }

  public GroupChat main() {
    return main;
  }

  /** The group of Ivan. */
  public GroupChat ivans() {
    return ivans;
  }

  /** The group of Pyotr. */
  public GroupChat pyotrs() {
    return pyotrs;
  }

  /** A technician. */
  public SimulatedPerson ivan() {
    return office.telegram().person(21).named("Иван", "Мастер").username("ivan");
  }

  /** A second technician. */
  public SimulatedPerson pyotr() {
    return office.telegram().person(22).named("Пётр", "Инженер").username("pyotr");
  }

  /** A staff member in the main group. */
  public SimulatedPerson maria() {
    return office.telegram().person(31).named("Мария", "Диспетчер").username("maria");
  }

  /** A client who is in the company's client list. */
  public SimulatedPerson alisa() {
    return office.telegram().person(41).named("Алиса", "Петрова").username("alisa");
  }

  /** A client who is not in the list and has no username. */
  public SimulatedPerson timur() {
    return office.telegram().person(42).named("Тимур");
  }

  public SheetsStandIn sheets() {
    return sheets;
  }

  @Override
  public void close() {
    sheets.close();
  }

  private static ObjectNode mapping() {
    ObjectNode mapping = JsonNodes.object();
    mapping.putObject("Иван").put("chat", IVANS).put("user", 21);
    mapping.put("Пётр", PYOTRS);
    return mapping;
  }
}
