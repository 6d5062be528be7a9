package dev.zayavka.assembly.settings;

import java.util.List;

/** The variables of Google Sheets that several desks use. */
public final class GoogleVariables {

  public static final Variable SHEETS_CREDS =
      Variable.optional(
          "SHEETS_CREDS",
          "{\"type\": \"service_account\", \"private_key\": \"what Google gave\"}",
          "A Google service account that may read the list of clients and edit the spreadsheet of"
              + " the results: its JSON, or the path of a file with the JSON.");
  public static final Variable SHEETS_API_URL =
      Variable.withDefault(
          "SHEETS_API_URL",
          "https://sheets.googleapis.com/",
          "The Sheets API: Google's, or a stand-in, which works without SHEETS_CREDS.");
  public static final Variable GSPREAD_SERVICE_ACCOUNT_JSON =
      Variable.optional(
          "GSPREAD_SERVICE_ACCOUNT_JSON",
          "{\"type\": \"service_account\", \"private_key\": \"what Google gave\"}",
          "The JSON of the service account, another name of SHEETS_CREDS.");
  public static final Variable GSPREAD_SERVICE_ACCOUNT_JSON_B64 =
      Variable.optional(
          "GSPREAD_SERVICE_ACCOUNT_JSON_B64",
          "eyJwcml2YXRlX2tleSI6ICJ3aGF0IEdvb2dsZSBnYXZlIn0=",
          "The JSON of the service account in Base64, another name of SHEETS_CREDS.");
  public static final Variable GSPREAD_SERVICE_ACCOUNT_FILE =
      Variable.optional(
          "GSPREAD_SERVICE_ACCOUNT_FILE",
          "service-account.json",
          "A file with the JSON of the service account, another name of SHEETS_CREDS.");

  /** All of them. */
  public static final VariableGroup GROUP =
      new VariableGroup(
          "Google Sheets (optional)",
          List.of(
              SHEETS_CREDS,
              SHEETS_API_URL,
              GSPREAD_SERVICE_ACCOUNT_JSON,
              GSPREAD_SERVICE_ACCOUNT_JSON_B64,
              GSPREAD_SERVICE_ACCOUNT_FILE));

  private GoogleVariables() {}
}
