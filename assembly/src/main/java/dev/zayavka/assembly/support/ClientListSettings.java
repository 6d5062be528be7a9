package dev.zayavka.assembly.support;

import static dev.zayavka.assembly.support.SupportVariables.SHEETS_CLIENTS_CSV;
import static dev.zayavka.assembly.support.SupportVariables.SHEETS_CLIENTS_ID;
import static dev.zayavka.assembly.support.SupportVariables.SHEETS_CLIENTS_RANGE;

import dev.zayavka.assembly.settings.Formats;
import dev.zayavka.assembly.settings.GoogleAccount;
import dev.zayavka.assembly.settings.Secret;
import dev.zayavka.assembly.settings.SettingsReader;
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
    var account = GoogleAccount.read(in);
    var csv = in.optional(SHEETS_CLIENTS_CSV, Formats.FILE);
    if (in.isSet(SHEETS_CLIENTS_ID) && in.isSet(SHEETS_CLIENTS_CSV)) {
      return in.reject(SHEETS_CLIENTS_CSV, "cannot be set beside SHEETS_CLIENTS_ID: choose one");
    }
    if (in.isSet(SHEETS_CLIENTS_ID) && !GoogleAccount.isUsable(in)) {
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
                                new Sheet(
                                    sheet,
                                    range.get(),
                                    account.get().credentials(),
                                    account.get().apiUrl())));
  }
}
