package dev.zayavka.adapter.sheets;

import dev.zayavka.ports.delivery.driven.Sink;
import dev.zayavka.ports.sheets.driving.PrepareExport;
import java.time.InstantSource;

/** Exports to Google Sheets: the sink of channel {@code SHEETS}. */
public final class SheetsExport implements AutoCloseable {

  private final ExportHttp http;
  private final Sink sink;

  private SheetsExport(ExportHttp http, Sink sink) {
    this.http = http;
    this.sink = sink;
  }

  /**
   * Creates the sink. It connects nowhere yet.
   *
   * @param prepare plans the exports
   * @throws IllegalArgumentException if the service account is invalid
   */
  public static SheetsExport open(
      ExportSettings settings, PrepareExport prepare, InstantSource clock) {
    ExportHttp http = new ExportHttp();
    AccessTokens tokens =
        settings
            .credentials()
            .map(ServiceAccount::parse)
            .<AccessTokens>map(account -> new AccountTokens(account, http, clock))
            .orElseGet(AccessTokens::none);
    SheetsApi api = new SheetsApi(settings.apiUrl(), http, tokens, clock);
    return new SheetsExport(http, new ExportSink(api, prepare, settings.deadline(), clock));
  }

  public Sink sink() {
    return sink;
  }

  @Override
  public void close() {
    http.close();
  }
}
