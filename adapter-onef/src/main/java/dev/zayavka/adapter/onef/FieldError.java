package dev.zayavka.adapter.onef;

/**
 * Validation error of one field of a body.
 *
 * @param field path, for example {@code User.DateOfBirth}; empty for the whole body
 * @param message the rule that is broken; never the value, which may be personal data
 */
record FieldError(String field, String message) {

  private static final int MAX_FIELD = 200;

  FieldError {
    field = SafeText.cut(SafeText.printable(field), MAX_FIELD);
  }
}
