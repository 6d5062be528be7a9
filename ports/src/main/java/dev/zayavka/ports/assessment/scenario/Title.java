package dev.zayavka.ports.assessment.scenario;

import java.util.Optional;

/**
 * Title of a scenario, the text of its button in the menu.
 *
 * @param en English title; the Russian one is shown where there is none
 */
public record Title(String ru, Optional<String> en) {
  /** Title in English if there is one, or else in Russian. */
  public String english() {
    return en.orElse(ru);
  }
}
