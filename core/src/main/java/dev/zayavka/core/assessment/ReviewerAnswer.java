package dev.zayavka.core.assessment;

import dev.zayavka.ports.ai.AiValue.Fields;
import dev.zayavka.ports.assessment.Review;
import dev.zayavka.ports.assessment.Review.Growth;
import dev.zayavka.ports.assessment.Review.Strength;
import dev.zayavka.ports.assessment.SpokenWords;
import dev.zayavka.ports.assessment.TrainingDossier;
import java.util.Optional;
import java.util.stream.Collectors;

/** Checks of the AI reviewer's answer. Pure functions. */
final class ReviewerAnswer {

  private static final int MOST_STRENGTHS = 4;
  private static final int MOST_GROWTH = 3;

  private ReviewerAnswer() {}

  /**
   * The review: the first strengths and points of growth that say something. A quote that does not
   * stand in the person's words is left out.
   *
   * @return empty if the review says nothing
   */
  static Optional<Review.ByAi> read(Fields answer, TrainingDossier talk) {
    String summary = answer.text(ReviewerPrompt.SUMMARY).strip();
    String said =
        talk.turns().stream()
            .flatMap(turn -> turn.words().map(SpokenWords::text).stream())
            .collect(Collectors.joining("\n"));
    return summary.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new Review.ByAi(
                summary,
                answer.objects(ReviewerPrompt.STRENGTHS).stream()
                    .filter(strength -> !strength.text(ReviewerPrompt.TEXT).isBlank())
                    .limit(MOST_STRENGTHS)
                    .map(strength -> strength(strength, said))
                    .toList(),
                answer.objects(ReviewerPrompt.GROWTH).stream()
                    .filter(growth -> !growth.text(ReviewerPrompt.TEXT).isBlank())
                    .limit(MOST_GROWTH)
                    .map(ReviewerAnswer::growth)
                    .toList()));
  }

  private static Strength strength(Fields strength, String said) {
    String quote = strength.text(ReviewerPrompt.QUOTE).strip();
    return new Strength(
        strength.text(ReviewerPrompt.TEXT).strip(), Evidence.stands(quote, said) ? quote : "");
  }

  private static Growth growth(Fields growth) {
    return new Growth(
        growth.text(ReviewerPrompt.TEXT).strip(), growth.text(ReviewerPrompt.INSTEAD).strip());
  }
}
