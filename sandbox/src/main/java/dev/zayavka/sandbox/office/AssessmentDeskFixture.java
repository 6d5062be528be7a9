package dev.zayavka.sandbox.office;

import dev.zayavka.sandbox.ai.AiProvider;
import dev.zayavka.sandbox.ai.AiStandIn;
import dev.zayavka.sandbox.sheets.SheetsStandIn;
import dev.zayavka.sandbox.telegram.people.SimulatedPerson;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Fixture of the assessment desk in an office: two trainees, an admin of the desk, the providers of
 * models, and the spreadsheet of the results. {@link #environment} has the variables for a runner.
 */
public final class AssessmentDeskFixture implements AutoCloseable {

  /** The password of trainees. */
  public static final String USER_PASSWORD = "учусь-вместе";

  /** The password of the desk's admins. */
  public static final String ADMIN_PASSWORD = "смотрю-за-всеми";

  private static final String SPREADSHEET = "results-of-the-trainings";

  private final Office office;
  private final AiStandIn ai;
  private final SheetsStandIn sheets;

  private AssessmentDeskFixture(Office office, SheetsStandIn sheets) {
    this.office = office;
    this.ai = AiStandIn.start();
    this.sheets = sheets;
  }

  /** Adds the people and servers of the assessment desk to an office. */
  public static AssessmentDeskFixture in(Office office) {
    return new AssessmentDeskFixture(office, SheetsStandIn.start(SPREADSHEET));
  }

  /**
   * The same in an office that has a spreadsheet already: a runner knows one Sheets server.
   *
   * @param sheets shared with another desk
   */
  public static AssessmentDeskFixture in(Office office, SheetsStandIn sheets) {
    return new AssessmentDeskFixture(office, sheets);
  }

  /** Environment variables for this desk, in addition to those of the office. */
  public Map<String, String> environment() {
    Map<String, String> variables = withoutAi();
    variables.put("OPENAI_API_KEY", ai.key(AiProvider.OPENAI));
    variables.put("OPENAI_BASE_URL", ai.openAiUrl().toString());
    variables.put("GEMINI_API_KEY", ai.key(AiProvider.GEMINI));
    variables.put("GEMINI_BASE_URL", ai.geminiUrl().toString());
    return variables;
  }

  /** The same without any provider: the desk works in self-check mode. */
  public Map<String, String> withoutAi() {
    Map<String, String> variables = new LinkedHashMap<>();
    variables.put("ASSESSMENT_ENABLED", "true");
    variables.put("AUTH_PASSWORD_USER", USER_PASSWORD);
    variables.put("AUTH_PASSWORD_ADMIN", ADMIN_PASSWORD);
    variables.put("SHEETS_EXPORT_ENABLED", "true");
    variables.put("GSHEETS_SPREADSHEET_ID", sheets.spreadsheet());
    variables.put("SHEETS_API_URL", sheets.url().toString());
    return variables;
  }

  /** A trainee. */
  public SimulatedPerson nina() {
    return office.telegram().person(71).named("Нина", "Начальникова").username("nina");
  }

  /** A second trainee, without a username. */
  public SimulatedPerson oleg() {
    return office.telegram().person(72).named("Олег");
  }

  /** An admin of the desk. */
  public SimulatedPerson kira() {
    return office.telegram().person(73).named("Кира", "Тренерова").username("kira");
  }

  /** The providers of models. */
  public AiStandIn ai() {
    return ai;
  }

  /** The spreadsheet of the results. */
  public SheetsStandIn sheets() {
    return sheets;
  }

  @Override
  public void close() {
    ai.close();
    sheets.close();
  }
}
