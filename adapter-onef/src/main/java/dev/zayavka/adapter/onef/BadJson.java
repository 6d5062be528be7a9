package dev.zayavka.adapter.onef;

import java.util.List;

/** A body that is not JSON we can keep. Neither the message nor the cause repeats its values. */
final class BadJson extends Exception {

  private static final long serialVersionUID = 1L;

  private final transient List<FieldError> errors;

  BadJson(String error) {
    this(error, List.of());
  }

  BadJson(String error, List<FieldError> errors) {
    super(error);
    this.errors = List.copyOf(errors);
  }

  List<FieldError> errors() {
    return errors;
  }
}
