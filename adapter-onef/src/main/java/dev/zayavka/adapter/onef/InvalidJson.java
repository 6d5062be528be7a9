package dev.zayavka.adapter.onef;

import java.util.List;

/** Invalid JSON body. Neither the message nor the cause repeats its values. */
final class InvalidJson extends Exception {

  private static final long serialVersionUID = 1L;

  private final transient List<FieldError> errors;

  InvalidJson(String error) {
    this(error, List.of());
  }

  InvalidJson(String error, List<FieldError> errors) {
    super(error);
    this.errors = List.copyOf(errors);
  }

  List<FieldError> errors() {
    return errors;
  }
}
