package dev.zayavka.adapter.onef;

import dev.zayavka.ports.credit.Application;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Result of parsing a body. */
sealed interface ParsedApplication {

  /** Valid request. */
  record Valid(Application application) implements ParsedApplication {}

  /**
   * Invalid request.
   *
   * @param id number of the request, if it is readable
   * @param error description without values of the body
   * @param errors all invalid fields
   */
  record Invalid(Optional<Long> id, String error, List<FieldError> errors)
      implements ParsedApplication {

    public Invalid {
      errors = List.copyOf(errors);
    }

    /** Summary for the log. */
    String summary() {
      return "ID "
          + id.map(String::valueOf).orElse("unknown")
          + ", "
          + error
          + errors.stream()
              .map(each -> each.field() + " " + each.message())
              .collect(Collectors.joining("; ", " [", "]"));
    }
  }
}
