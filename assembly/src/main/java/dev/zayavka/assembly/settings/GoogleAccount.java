package dev.zayavka.assembly.settings;

import static dev.zayavka.assembly.settings.GoogleVariables.GSPREAD_SERVICE_ACCOUNT_FILE;
import static dev.zayavka.assembly.settings.GoogleVariables.GSPREAD_SERVICE_ACCOUNT_JSON;
import static dev.zayavka.assembly.settings.GoogleVariables.GSPREAD_SERVICE_ACCOUNT_JSON_B64;
import static dev.zayavka.assembly.settings.GoogleVariables.SHEETS_API_URL;
import static dev.zayavka.assembly.settings.GoogleVariables.SHEETS_CREDS;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * Service account, and the server it is used with.
 *
 * @param credentials its JSON; absent for a test server that needs none
 */
public record GoogleAccount(Optional<Secret> credentials, URI apiUrl) {

  private static final List<Variable> NAMES =
      List.of(
          SHEETS_CREDS,
          GSPREAD_SERVICE_ACCOUNT_JSON,
          GSPREAD_SERVICE_ACCOUNT_JSON_B64,
          GSPREAD_SERVICE_ACCOUNT_FILE);

  public static Supplier<GoogleAccount> read(SettingsReader in) {
    List<Variable> set = NAMES.stream().filter(in::isSet).toList();
    if (set.size() > 1) {
      return in.reject(set.get(1), "cannot be set beside " + set.getFirst() + ": choose one");
    }
    var given = in.optional(SHEETS_CREDS, GoogleCredentials.JSON_OR_PATH);
    var json = in.optional(GSPREAD_SERVICE_ACCOUNT_JSON, GoogleCredentials.JSON);
    var base64 = in.optional(GSPREAD_SERVICE_ACCOUNT_JSON_B64, GoogleCredentials.BASE64);
    var file = in.optional(GSPREAD_SERVICE_ACCOUNT_FILE, GoogleCredentials.JSON_OR_PATH);
    var apiUrl = in.withDefault(SHEETS_API_URL, Urls.ENDPOINT);
    return () ->
        new GoogleAccount(
            Stream.of(given, json, base64, file).flatMap(one -> one.get().stream()).findFirst(),
            apiUrl.get());
  }

  /** True if an account is named, or a server that may need none. */
  public static boolean isUsable(SettingsReader in) {
    return isNamed(in) || in.isSet(SHEETS_API_URL);
  }

  /** True if an account is named. */
  public static boolean isNamed(SettingsReader in) {
    return NAMES.stream().anyMatch(in::isSet);
  }
}
