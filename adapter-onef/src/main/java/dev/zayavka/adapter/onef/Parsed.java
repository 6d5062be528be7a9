package dev.zayavka.adapter.onef;

import dev.zayavka.ports.credit.Application;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** What became of a body. */
sealed interface Parsed {

  /** It can be taken in. */
  record Sound(Application application) implements Parsed {}

  /**
   * It cannot.
   *
   * @param id its number, as far as it could be read
   * @param error what is wrong with it, free of its values
   * @param errors every field at fault
   */
  record Faulty(Optional<Long> id, String error, List<FieldError> errors) implements Parsed {

    public Faulty {
      errors = List.copyOf(errors);
    }

    /** For the log. */
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
