package dev.zayavka.adapter.sheets;

import com.fasterxml.jackson.databind.JsonNode;
import dev.zayavka.ports.delivery.Delivery;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.time.Instant;
import java.util.regex.Pattern;

/**
 * Outcomes for answers that are no success. Google's messages may quote cells: texts here have the
 * status and its name alone.
 */
final class ExportErrors {

  private static final Pattern NAME = Pattern.compile("[A-Z_]{1,40}");

  private ExportErrors() {}

  /** No whole answer: it is not known whether the request was taken. */
  static Delivery unreachable(String step, IOException broken) {
    String why = broken instanceof InterruptedIOException ? "no answer in time" : "no connection";
    return new Delivery.TryLater("%s: %s".formatted(step, why));
  }

  /** A success whose body is not the API's. */
  static Delivery unreadable(String step) {
    return new Delivery.TryLater(step + ": the answer of SHEETS_API_URL could not be read");
  }

  /**
   * Outcome for an answer of the Sheets API.
   *
   * @param step name of the request
   */
  static Delivery of(String step, ExportHttp.Answer answer, Instant now) {
    int code = answer.code();
    String shown = step + ": " + code + name(answer);
    return switch (code) {
      case 400 ->
          new Delivery.Refused(
              code,
              shown + ", a tab or a range may be protected against the account of SHEETS_CREDS",
              true);
      case 429 -> new Delivery.RetryAfter(RetryAfter.pause(answer.retryAfter(), now));
      case 401 -> new Delivery.TryLater(shown + ", the token of SHEETS_CREDS is refused");
      case 403 ->
          refused(
              code,
              shown
                  + ", the account of SHEETS_CREDS may not edit GSHEETS_SPREADSHEET_ID: share the"
                  + " spreadsheet with it as an editor, and enable the Google Sheets API");
      case 404 -> refused(code, shown + ", there is no spreadsheet GSHEETS_SPREADSHEET_ID");
      default -> other(code, shown);
    };
  }

  /** Outcome for an answer to a request for a token. */
  static Delivery ofToken(ExportHttp.Answer answer, Instant now) {
    int code = answer.code();
    String shown = "asking for a token: " + code;
    if (code == 429) {
      return new Delivery.RetryAfter(RetryAfter.pause(answer.retryAfter(), now));
    }
    return code >= 400 && code < 500
        ? refused(code, shown + ", Google does not accept the account of SHEETS_CREDS")
        : other(code, shown);
  }

  private static Delivery other(int code, String shown) {
    if (code == 408 || code >= 500) {
      return new Delivery.TryLater(shown);
    }
    return code >= 400
        ? new Delivery.Refused(code, shown, true)
        : refused(code, shown + ", SHEETS_API_URL is not the address of the Sheets API");
  }

  /** A refusal that a person can end by a setting or in Google. */
  private static Delivery refused(int code, String text) {
    return new Delivery.Refused(code, text, false);
  }

  private static String name(ExportHttp.Answer answer) {
    return SheetsJson.parse(answer.body())
        .map(json -> json.path("error").path("status"))
        .filter(JsonNode::isTextual)
        .map(JsonNode::textValue)
        .filter(name -> NAME.matcher(name).matches())
        .map(name -> " " + name)
        .orElse("");
  }
}
