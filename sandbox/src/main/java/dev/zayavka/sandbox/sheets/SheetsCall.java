package dev.zayavka.sandbox.sheets;

/** Kinds of requests that the stand-in answers, by their names in the Sheets API v4. */
public enum SheetsCall {
  /** {@code spreadsheets.get}. */
  GET,
  /** {@code spreadsheets.batchUpdate}. */
  BATCH_UPDATE,
  /** {@code spreadsheets.values.get}. */
  VALUES_GET,
  /** {@code spreadsheets.values.batchGet}. */
  VALUES_BATCH_GET,
  /** {@code spreadsheets.values.batchUpdate}. */
  VALUES_BATCH_UPDATE,
  /** OAuth: an access token for a service account. */
  TOKEN
}
