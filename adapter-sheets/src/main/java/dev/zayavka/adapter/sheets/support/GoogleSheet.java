package dev.zayavka.adapter.sheets.support;

import com.google.api.client.googleapis.json.GoogleJsonResponseException;
import com.google.api.client.http.HttpRequestInitializer;
import com.google.api.client.http.HttpResponseException;
import com.google.api.client.http.javanet.NetHttpTransport;
import com.google.api.client.json.gson.GsonFactory;
import com.google.api.services.sheets.v4.Sheets;
import com.google.api.services.sheets.v4.SheetsScopes;
import com.google.auth.http.HttpCredentialsAdapter;
import com.google.auth.oauth2.ServiceAccountCredentials;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Range of a Google spreadsheet (Sheets API v4, spreadsheets.values.get). */
final class GoogleSheet implements TableSource {

  private static final Duration CONNECT = Duration.ofSeconds(5);
  private static final Duration READ = Duration.ofSeconds(20);

  private final SheetsSettings.Spreadsheet settings;
  private final Optional<HttpCredentialsAdapter> account;
  private @Nullable Sheets client;

  private GoogleSheet(
      SheetsSettings.Spreadsheet settings, Optional<HttpCredentialsAdapter> account) {
    this.settings = settings;
    this.account = account;
  }

  /**
   * Creates the source. It connects nowhere yet.
   *
   * @throws IllegalArgumentException if the service account is invalid
   */
  static GoogleSheet open(SheetsSettings.Spreadsheet settings) {
    return new GoogleSheet(settings, settings.credentials().map(GoogleSheet::account));
  }

  @Override
  public List<List<String>> read() throws IOException {
    try {
      List<List<Object>> values =
          sheets()
              .spreadsheets()
              .values()
              .get(settings.id(), settings.range())
              .execute()
              .getValues();
      return Optional.ofNullable(values).orElseGet(List::of).stream()
          .map(row -> row.stream().map(String::valueOf).toList())
          .toList();
    } catch (GoogleJsonResponseException refused) {
      throw new UnreadableTableException("Google answered " + refused.getStatusCode());
    } catch (HttpResponseException refused) {
      throw new UnreadableTableException("HTTP " + refused.getStatusCode());
    }
  }

  /** The client, made when the list is first read: a start does not wait for its libraries. */
  private synchronized Sheets sheets() {
    Sheets made = client;
    if (made == null) {
      String root = settings.apiUrl().toString();
      made =
          new Sheets.Builder(
                  new NetHttpTransport(), GsonFactory.getDefaultInstance(), impatient(account))
              .setRootUrl(root.endsWith("/") ? root : root + "/")
              .setApplicationName("Zayavka")
              .build();
      client = made;
    }
    return made;
  }

  /** Disables retries, because the timer reads again after 15 minutes. */
  private static HttpRequestInitializer impatient(Optional<HttpCredentialsAdapter> account) {
    return request -> {
      if (account.isPresent()) {
        account.get().initialize(request);
      }
      request.setConnectTimeout((int) CONNECT.toMillis());
      request.setReadTimeout((int) READ.toMillis());
    };
  }

  private static HttpCredentialsAdapter account(String json) {
    try {
      return new HttpCredentialsAdapter(
          ServiceAccountCredentials.fromStream(
                  new ByteArrayInputStream(json.getBytes(StandardCharsets.UTF_8)))
              .createScoped(SheetsScopes.SPREADSHEETS_READONLY));
    } catch (IOException broken) {
      throw new IllegalArgumentException("SHEETS_CREDS is no service account", broken);
    }
  }
}
