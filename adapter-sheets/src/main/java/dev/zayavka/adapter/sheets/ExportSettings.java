package dev.zayavka.adapter.sheets;

import java.net.URI;
import java.time.Duration;
import java.util.Optional;

/**
 * Settings of exports to Google Sheets.
 *
 * @param apiUrl base URL of the Sheets API
 * @param credentials JSON of a service account that may edit the spreadsheet; empty for a stand-in
 *     that needs none
 * @param deadline limit of one export with all its requests, shorter than the lease of a delivery
 */
public record ExportSettings(URI apiUrl, Optional<String> credentials, Duration deadline) {

  /** Below {@code OUTBOX_LEASE}, with time to plan and to settle. */
  private static final Duration DEADLINE = Duration.ofSeconds(20);

  public ExportSettings {
    if (deadline.isNegative() || deadline.isZero()) {
      throw new IllegalArgumentException("a deadline is positive: " + deadline);
    }
  }

  public ExportSettings(URI apiUrl, Optional<String> credentials) {
    this(apiUrl, credentials, DEADLINE);
  }

  /** Without the account, for logs. */
  @Override
  public String toString() {
    return "ExportSettings[apiUrl=" + apiUrl + ", deadline=" + deadline + "]";
  }
}
