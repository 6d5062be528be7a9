package dev.zayavka.sandbox.office;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.zayavka.sandbox.http.Json;
import dev.zayavka.sandbox.sheets.SheetsStandIn;
import dev.zayavka.sandbox.telegram.BotApiEmulator;
import dev.zayavka.sandbox.telegram.people.Person;
import dev.zayavka.sandbox.telegram.people.Room;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The support desk's side of an office: the main group, two technicians with a group each, somebody
 * at the desk, two clients, and the company's list of clients. A runner finds it all by {@link
 * #environment}.
 */
public final class SupportRooms implements AutoCloseable {

  /** The forum where every ticket has its topic. */
  public static final long MAIN = -1002000000001L;

  /** The forums of the technicians. */
  public static final long IVANS = -1002000000021L;

  public static final long PYOTRS = -1002000000022L;

  private static final String SPREADSHEET = "clients-of-the-company";

  private final Office office;
  private final SheetsStandIn sheets;
  private final Room main;
  private final Room ivans;
  private final Room pyotrs;

  private SupportRooms(Office office) {
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

  /** Opens the rooms in an office. */
  public static SupportRooms in(Office office) {
    return new SupportRooms(office);
  }

  /** The variables a runner needs for this desk, beside those of its office. */
  public Map<String, String> environment() {
    Map<String, String> variables = new LinkedHashMap<>();
    variables.put("MAIN_GROUP_ID", Long.toString(MAIN));
    variables.put("TECH_GROUPS_MAPPING", Json.write(mapping()));
    variables.put("SUPPORT_ANSWER_SLA", "30m");
    variables.put("SUPPORT_HOURS", "Mon-Fri 09:00-18:00");
    variables.put("SHEETS_CLIENTS_ID", sheets.spreadsheet());
    variables.put("SHEETS_CLIENTS_RANGE", "Клиенты!A:E");
    variables.put("SHEETS_API_URL", sheets.url().toString());
    return variables;
  }

  public Room main() {
    return main;
  }

  /** Ivan's group. */
  public Room ivans() {
    return ivans;
  }

  /** Pyotr's group. */
  public Room pyotrs() {
    return pyotrs;
  }

  /** A technician. */
  public Person ivan() {
    return office.telegram().person(21).named("Иван", "Мастер").username("ivan");
  }

  /** Another technician. */
  public Person pyotr() {
    return office.telegram().person(22).named("Пётр", "Инженер").username("pyotr");
  }

  /** Somebody at the desk, in the main group. */
  public Person maria() {
    return office.telegram().person(31).named("Мария", "Диспетчер").username("maria");
  }

  /** A client who is in the company's list. */
  public Person alisa() {
    return office.telegram().person(41).named("Алиса", "Петрова").username("alisa");
  }

  /** A client who is not, and has no username. */
  public Person timur() {
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
    ObjectNode mapping = Json.object();
    mapping.putObject("Иван").put("chat", IVANS).put("user", 21);
    mapping.put("Пётр", PYOTRS);
    return mapping;
  }
}
