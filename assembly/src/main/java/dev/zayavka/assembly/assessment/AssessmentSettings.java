package dev.zayavka.assembly.assessment;

import static dev.zayavka.assembly.assessment.AssessmentVariables.ASSESSMENT_ENABLED;
import static dev.zayavka.assembly.assessment.AssessmentVariables.AUTH_PASSWORD_ADMIN;
import static dev.zayavka.assembly.assessment.AssessmentVariables.AUTH_PASSWORD_USER;
import static dev.zayavka.assembly.assessment.AssessmentVariables.EXPORT_INTERVAL_SECONDS;
import static dev.zayavka.assembly.assessment.AssessmentVariables.GSHEETS_SPREADSHEET_ID;
import static dev.zayavka.assembly.assessment.AssessmentVariables.SCENARIOS_DIR;
import static dev.zayavka.assembly.assessment.AssessmentVariables.SHEETS_EXPORT_ENABLED;

import dev.zayavka.adapter.files.assessment.AssessmentFiles;
import dev.zayavka.assembly.settings.BotSettings;
import dev.zayavka.assembly.settings.Formats;
import dev.zayavka.assembly.settings.GoogleAccount;
import dev.zayavka.assembly.settings.Secret;
import dev.zayavka.assembly.settings.SettingsReader;
import dev.zayavka.ports.assessment.AssessmentPolicy;
import dev.zayavka.ports.assessment.scenario.ScenarioReading;
import dev.zayavka.ports.assessment.scenario.Scenarios;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * The assessment desk.
 *
 * @param userPassword of those who train
 * @param adminPassword of the desk's admins; one of the two is present
 * @param scenarios on offer: the built-in ones, and the company's own
 */
public record AssessmentSettings(
    Optional<Secret> userPassword,
    Optional<Secret> adminPassword,
    Scenarios scenarios,
    AssessmentRules rules,
    AssessmentAi ai,
    Optional<Export> export) {

  /**
   * Export to a spreadsheet.
   *
   * @param spreadsheet its id
   */
  public record Export(String spreadsheet, GoogleAccount account, Duration interval) {}

  /** The rules of the desk. */
  AssessmentPolicy policy(BotSettings bot) {
    return new AssessmentPolicy(
        bot.admins(),
        ai.partners(),
        ai.reviewers(),
        ai.transcribers(),
        rules.bounds(),
        rules.limits(),
        ai.talks(),
        ai.transcriptions(),
        rules.confirmVoice(),
        rules.keepTexts(),
        rules.smallestGroup(),
        rules.remindAfter(),
        export.map(Export::spreadsheet),
        bot.timeZone());
  }

  static Supplier<Optional<AssessmentSettings>> read(SettingsReader in, Supplier<BotSettings> bot) {
    Supplier<Optional<Boolean>> enabled = in.optional(ASSESSMENT_ENABLED, Formats.SWITCH);
    boolean open = in.peek(ASSESSMENT_ENABLED, Formats.SWITCH).orElse(false);
    if (!in.isSet(ASSESSMENT_ENABLED) || !open) {
      return () -> enabled.get().flatMap(on -> Optional.empty());
    }
    if (!in.isSet(AUTH_PASSWORD_USER) && !in.isSet(AUTH_PASSWORD_ADMIN)) {
      return in.reject(
          AUTH_PASSWORD_USER,
          "or AUTH_PASSWORD_ADMIN is required: the assessment desk does not open without a"
              + " password");
    }
    var user = in.optional(AUTH_PASSWORD_USER, AssessmentFormats.PASSWORD);
    var admin = in.optional(AUTH_PASSWORD_ADMIN, AssessmentFormats.PASSWORD);
    var scenarios = scenarios(in);
    var rules = AssessmentRules.read(in);
    var ai = AssessmentAi.read(in);
    var export = export(in);
    if (isSamePassword(in)) {
      return in.reject(AUTH_PASSWORD_ADMIN, "must differ from AUTH_PASSWORD_USER");
    }
    return () ->
        Optional.of(
            new AssessmentSettings(
                user.get(), admin.get(), scenarios.get(), rules.get(), ai.get(), export.get()));
  }

  /** The scenarios; every mistake in their files is an error of its own. */
  private static Supplier<Scenarios> scenarios(SettingsReader in) {
    ScenarioReading reading =
        in.isSet(SCENARIOS_DIR)
            ? in.peek(SCENARIOS_DIR, Formats.FILE)
                .map(AssessmentFiles::builtInAnd)
                .orElseGet(AssessmentFiles::builtIn)
            : AssessmentFiles.builtIn();
    return switch (reading) {
      case ScenarioReading.Read read -> {
        in.optional(SCENARIOS_DIR, Formats.FILE);
        yield read::scenarios;
      }
      case ScenarioReading.Faulty faulty ->
          faulty.mistakes().stream()
              .<Supplier<Scenarios>>map(
                  mistake -> in.reject(SCENARIOS_DIR, "has a mistake: " + mistake.text()))
              .reduce((first, last) -> last)
              .orElseThrow();
    };
  }

  private static boolean isSamePassword(SettingsReader in) {
    return in.isSet(AUTH_PASSWORD_USER)
        && in.isSet(AUTH_PASSWORD_ADMIN)
        && in.peek(AUTH_PASSWORD_USER, AssessmentFormats.PASSWORD)
            .equals(in.peek(AUTH_PASSWORD_ADMIN, AssessmentFormats.PASSWORD));
  }

  private static Supplier<Optional<Export>> export(SettingsReader in) {
    var enabled = in.withDefault(SHEETS_EXPORT_ENABLED, Formats.SWITCH);
    var spreadsheet = in.optional(GSHEETS_SPREADSHEET_ID, AssessmentFormats.SPREADSHEET);
    var interval = in.withDefault(EXPORT_INTERVAL_SECONDS, AssessmentFormats.EXPORT_INTERVAL);
    var account = GoogleAccount.read(in);
    boolean on = in.peek(SHEETS_EXPORT_ENABLED, Formats.SWITCH).orElse(false);
    if (on && !in.isSet(GSHEETS_SPREADSHEET_ID)) {
      return in.reject(GSHEETS_SPREADSHEET_ID, "is required when SHEETS_EXPORT_ENABLED is true");
    }
    if (on && !GoogleAccount.isUsable(in)) {
      return in.reject(GSHEETS_SPREADSHEET_ID, "needs SHEETS_CREDS, an account that may edit it");
    }
    return () ->
        enabled.get()
            ? spreadsheet.get().map(id -> new Export(id, account.get(), interval.get()))
            : Optional.empty();
  }
}
