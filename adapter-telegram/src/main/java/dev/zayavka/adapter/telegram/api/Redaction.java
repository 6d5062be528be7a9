package dev.zayavka.adapter.telegram.api;

/** Takes the token out of words that may go into a log or the database. */
final class Redaction {

  private final String token;

  Redaction(String token) {
    this.token = token;
  }

  String clean(String text) {
    return text.replace(token, "<token>");
  }

  /** Description of an error, without the token. */
  String cause(Exception broken) {
    String message = broken.getMessage();
    String name = broken.getClass().getSimpleName();
    return message == null ? name : name + ": " + clean(message);
  }
}
