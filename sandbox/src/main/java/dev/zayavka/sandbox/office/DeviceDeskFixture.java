package dev.zayavka.sandbox.office;

import dev.zayavka.sandbox.telegram.people.SimulatedPerson;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Fixture of the device desk in an office: three borrowers and a developer; the admin of the office
 * manages the device list. {@link #environment} has the variables for a runner.
 */
public final class DeviceDeskFixture {

  /** Mail domain under which people register. */
  public static final String DOMAIN = "corp.example";

  /** Confirmation code the developer has to enter. */
  public static final String CODE = "let-me-in";

  private static final long DEVELOPER = 61;

  private final Office office;

  private DeviceDeskFixture(Office office) {
    this.office = office;
  }

  /** Adds the people of the device desk to an office. */
  public static DeviceDeskFixture in(Office office) {
    return new DeviceDeskFixture(office);
  }

  /** Environment variables for this desk, in addition to those of the office. */
  public Map<String, String> environment() {
    Map<String, String> variables = new LinkedHashMap<>();
    variables.put("DEVICES_ENABLED", "true");
    variables.put("EMAIL_DOMAINS", DOMAIN);
    variables.put("DEVELOPER_IDS", Long.toString(DEVELOPER));
    variables.put("DANGER_CODE", CODE);
    variables.put("REMINDER_TIME", "10:00");
    variables.put("WAITLIST_HOLD", "24h");
    return variables;
  }

  /** A borrower. */
  public SimulatedPerson vera() {
    return office.telegram().person(51).named("Вера", "Кассирова").username("vera");
  }

  /** A second borrower. */
  public SimulatedPerson gleb() {
    return office.telegram().person(52).named("Глеб", "Тестов").username("gleb");
  }

  /** A third borrower, without a username. */
  public SimulatedPerson zoya() {
    return office.telegram().person(53).named("Зоя");
  }

  public SimulatedPerson developer() {
    return office.telegram().person(DEVELOPER).named("Егор", "Кодов").username("egor");
  }

  /** The admin, who manages the device list. */
  public SimulatedPerson admin() {
    return office.admin();
  }
}
