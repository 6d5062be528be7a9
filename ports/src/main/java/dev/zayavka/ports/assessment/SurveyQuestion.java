package dev.zayavka.ports.assessment;

/** Question of the survey, answered by a mark from 1 to 10. */
public enum SurveyQuestion {
  OVERALL_IMPRESSION("overall_impression"),
  RECOMMEND_TO_COLLEAGUES("recommend_to_colleagues"),
  WILL_HELP_AT_WORK("will_help_at_work");

  private final String key;

  SurveyQuestion(String key) {
    this.key = key;
  }

  /** Name in {@code assessment.marks}, in buttons and in exports. */
  public String key() {
    return key;
  }
}
