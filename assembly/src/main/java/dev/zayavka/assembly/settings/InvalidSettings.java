package dev.zayavka.assembly.settings;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

/** Thrown when settings are wrong; it carries every error found, not only the first. */
public final class InvalidSettings extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** The exit code of a runner that was given wrong settings: EX_CONFIG of sysexits.h. */
  public static final int EXIT_CODE = 78;

  private final List<SettingError> errors;

  public InvalidSettings(List<SettingError> errors) {
    super(render(sorted(errors)));
    this.errors = sorted(errors);
  }

  /** All errors, sorted by name; never empty. */
  public List<SettingError> errors() {
    return errors;
  }

  private static List<SettingError> sorted(List<SettingError> errors) {
    return errors.stream()
        .sorted(Comparator.comparing(SettingError::name).thenComparing(SettingError::message))
        .toList();
  }

  private static String render(List<SettingError> errors) {
    var headline =
        errors.size() == 1
            ? "Zayavka did not start: one setting is wrong."
            : "Zayavka did not start: " + errors.size() + " settings are wrong.";
    return errors.stream()
        .map(error -> "\n  " + error.name() + " " + error.message())
        .collect(Collectors.joining("", headline, ""));
  }
}
