package dev.zayavka.adapter.postgres.assessment;

import dev.zayavka.ports.assessment.SurveyQuestion;
import java.util.Arrays;

/** Stored names of the survey's questions. */
final class Questions {

  private Questions() {}

  static SurveyQuestion of(String key) {
    return Arrays.stream(SurveyQuestion.values())
        .filter(question -> question.key().equals(key))
        .findFirst()
        .orElseThrow(() -> new IllegalStateException("no such question: " + key));
  }
}
