package dev.zayavka.ports.assessment.scenario;

import java.util.regex.Pattern;

/**
 * Identity of a scenario: the name of the folder its files lie in.
 *
 * @param value a small Latin letter, then small letters, digits and underscores, as {@code
 *     fb_peer}; at most 32 characters, so that it fits the data of a button (Bot API,
 *     InlineKeyboardButton: 64 bytes)
 */
public record ScenarioId(String value) {

  private static final Pattern FORM = Pattern.compile("[a-z][a-z0-9_]{0,31}");

  public ScenarioId {
    if (!isValid(value)) {
      throw new IllegalArgumentException("no id of a scenario: " + value);
    }
  }

  /** True if the value has the form of an id. */
  public static boolean isValid(String value) {
    return FORM.matcher(value).matches();
  }
}
