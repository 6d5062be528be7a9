package dev.zayavka.ports.assessment.scenario;

import java.util.regex.Pattern;

/**
 * Identity of a component within its scenario, and its name in the answer schema of a model.
 *
 * @param value 1 to 32 Latin letters, as {@code Behavior}
 */
public record ComponentId(String value) {

  private static final Pattern FORM = Pattern.compile("[A-Za-z]{1,32}");

  public ComponentId {
    if (!isValid(value)) {
      throw new IllegalArgumentException("no id of a component: " + value);
    }
  }

  /** True if the value has the form of an id. */
  public static boolean isValid(String value) {
    return FORM.matcher(value).matches();
  }
}
