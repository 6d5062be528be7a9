package dev.zayavka.assembly.support;

import static dev.zayavka.assembly.support.SupportVariables.SHEETS_API_URL;
import static dev.zayavka.assembly.support.SupportVariables.SHEETS_CLIENTS_CSV;
import static dev.zayavka.assembly.support.SupportVariables.SHEETS_CLIENTS_ID;
import static dev.zayavka.assembly.support.SupportVariables.SHEETS_CLIENTS_RANGE;
import static dev.zayavka.assembly.support.SupportVariables.SHEETS_CREDS;

import dev.zayavka.assembly.settings.Formats;
import dev.zayavka.assembly.settings.Secret;
import dev.zayavka.assembly.settings.SettingsReader;
import dev.zayavka.assembly.settings.Urls;
import java.net.URI;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Supplier;

/** Source of the company's list of clients. */
public sealed interface ClientListSettings {

  /**
   * A spreadsheet.
   *
   * @param credentials a service account's JSON; absent for a test server that needs none
   */
  record Sheet(String id, String range, Optional<Secret> credentials, URI apiUrl)
      implements ClientListSettings {}

  /** A local file. */
  record Csv(Path file) implements ClientListSettings {}

  static Supplier<Optional<ClientListSettings>> read(SettingsReader in) {
    var id = in.optional(SHEETS_CLIENTS_ID, Formats.TEXT);
    var range = in.withDefault(SHEETS_CLIENTS_RANGE, Formats.TEXT);
    var credentials = in.optional(SHEETS_CREDS, GoogleCredentials.JSON_OR_PATH);
    var apiUrl = in.withDefault(SHEETS_API_URL, Urls.ENDPOINT);
    var csv = in.optional(SHEETS_CLIENTS_CSV, Formats.FILE);
    if (in.isSet(SHEETS_CLIENTS_ID) && in.isSet(SHEETS_CLIENTS_CSV)) {
      return in.reject(SHEETS_CLIENTS_CSV, "cannot be set beside SHEETS_CLIENTS_ID: choose one");
    }
    if (in.isSet(SHEETS_CREDS) && !in.isSet(SHEETS_CLIENTS_ID)) {
      return in.reject(SHEETS_CREDS, "needs SHEETS_CLIENTS_ID, the spreadsheet to be read");
    }
    if (in.isSet(SHEETS_CLIENTS_ID) && !in.isSet(SHEETS_CREDS) && !in.isSet(SHEETS_API_URL)) {
      return in.reject(SHEETS_CLIENTS_ID, "needs SHEETS_CREDS, an account that may read it");
    }
    return () ->
        csv.get()
            .<ClientListSettings>map(Csv::new)
            .or(
                () ->
                    id.get()
                        .map(
                            sheet ->
                                new Sheet(sheet, range.get(), credentials.get(), apiUrl.get())));
  }
}
