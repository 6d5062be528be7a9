package dev.zayavka.core.assessment;

import dev.zayavka.ports.ai.AiValue.Fields;
import dev.zayavka.ports.assessment.Found;
import dev.zayavka.ports.assessment.scenario.ComponentId;
import dev.zayavka.ports.assessment.scenario.Scenario;
import java.util.List;
import java.util.Optional;

/**
 * Answer of the AI partner that passed all checks: the reply is short and gives nothing of the
 * method away, and each component has its proof.
 */
record PartnerAnswer(String reply, Evidence.Verdict evidence) {

  private static final int LONGEST_REPLY = 600;

  /**
   * Checks an answer.
   *
   * @param words words of the person in this turn
   * @return empty if the reply cannot be shown
   */
  static Optional<PartnerAnswer> read(Fields answer, Scenario scenario, String words) {
    String reply = answer.text(PartnerPrompt.REPLY).strip();
    if (!isFit(reply, scenario)) {
      return Optional.empty();
    }
    List<Found> claims =
        answer.flag(PartnerPrompt.RELEVANT)
            ? answer.objects(PartnerPrompt.FOUND).stream().map(PartnerAnswer::found).toList()
            : List.of();
    return Optional.of(new PartnerAnswer(reply, Evidence.verify(claims, words)));
  }

  static boolean isFit(String reply, Scenario scenario) {
    int length = reply.codePointCount(0, reply.length());
    return length >= 1 && length <= LONGEST_REPLY && !leaks(reply, scenario);
  }

  /** Labels are no secret words: they are phrases of the talk itself, as "growth areas". */
  private static boolean leaks(String reply, Scenario scenario) {
    return scenario.leak().stream().anyMatch(word -> PlainWords.contains(reply, word))
        || scenario.components().stream()
            .anyMatch(component -> PlainWords.contains(reply, component.id().value()));
  }

  private static Found found(Fields claim) {
    return new Found(
        new ComponentId(claim.text(PartnerPrompt.COMPONENT)), claim.text(PartnerPrompt.QUOTE));
  }

  /** Without the reply, which belongs in no log. */
  @Override
  public String toString() {
    return "PartnerAnswer[" + evidence + "]";
  }
}
