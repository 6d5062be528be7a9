package dev.zayavka.adapter.onef;

/**
 * What is wrong with one field of a body.
 *
 * @param field its path: {@code User.DateOfBirth}; empty for the body as a whole
 * @param message what it has to be; never the value, which may be personal
 */
record FieldError(String field, String message) {

  private static final int MAX_FIELD = 200;

  FieldError {
    field = Texts.cut(Texts.printable(field), MAX_FIELD);
  }
}
