package dev.zayavka.sandbox.office;

import dev.zayavka.sandbox.telegram.people.SimulatedPerson;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The device desk's side of an office: three colleagues who borrow, and a developer; the office's
 * admin keeps the list. A runner finds it all by {@link #environment}.
 */
public final class DeviceDeskFixture {

  /** Under which addresses people register. */
  public static final String DOMAIN = "corp.example";

  /** What the developer is asked for. */
  public static final String CODE = "let-me-in";

  private static final long DEVELOPER = 61;

  private final Office office;

  private DeviceDeskFixture(Office office) {
    this.office = office;
  }

  /** Opens the counter in an office. */
  public static DeviceDeskFixture in(Office office) {
    return new DeviceDeskFixture(office);
  }

  /** The variables a runner needs for this desk, beside those of its office. */
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

  /** Somebody who borrows. */
  public SimulatedPerson vera() {
    return office.telegram().person(51).named("Вера", "Кассирова").username("vera");
  }

  /** Another one. */
  public SimulatedPerson gleb() {
    return office.telegram().person(52).named("Глеб", "Тестов").username("gleb");
  }

  /** A third, without a username. */
  public SimulatedPerson zoya() {
    return office.telegram().person(53).named("Зоя");
  }

  public SimulatedPerson developer() {
    return office.telegram().person(DEVELOPER).named("Егор", "Кодов").username("egor");
  }

  /** Who keeps the list of devices. */
  public SimulatedPerson admin() {
    return office.admin();
  }
}
