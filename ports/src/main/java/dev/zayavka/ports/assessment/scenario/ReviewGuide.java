package dev.zayavka.ports.assessment.scenario;

import java.util.List;

/**
 * Guidance for the reviewer of a talk.
 *
 * @param principles rules of a fair review
 * @param tone manner in which the trainee is addressed
 */
public record ReviewGuide(List<String> principles, String tone) {
  public ReviewGuide {
    principles = List.copyOf(principles);
  }
}
