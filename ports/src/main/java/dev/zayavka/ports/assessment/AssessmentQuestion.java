package dev.zayavka.ports.assessment;

import dev.zayavka.ports.shared.Dialogue;
import java.util.Arrays;
import java.util.Optional;

/** Questions of the assessment desk whose answer is the person's next message. */
public enum AssessmentQuestion {
  PASSWORD("assessment.password"),
  /** Comment at the end of the survey. */
  COMMENT("assessment.comment"),
  /** Text of a broadcast. */
  BROADCAST("assessment.broadcast");

  private final String dialogue;

  AssessmentQuestion(String dialogue) {
    this.dialogue = dialogue;
  }

  /** Name of the dialogue that waits for the answer. */
  public String dialogue() {
    return dialogue;
  }

  /** The question of this dialogue; empty if another desk asked it. */
  public static Optional<AssessmentQuestion> of(Dialogue waiting) {
    return Arrays.stream(values())
        .filter(question -> question.dialogue.equals(waiting.name()))
        .findFirst();
  }
}
