package dev.zayavka.core.assessment;

import dev.zayavka.ports.ai.AiModel;
import dev.zayavka.ports.assessment.AiCallRecord.Kind;
import dev.zayavka.ports.assessment.AssessmentPolicy;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * Chains of models, one per job: a fallback order. A place is an index in a chain; the length of
 * the chain later it is the same model, one round later.
 */
record ModelChains(AssessmentPolicy policy) {

  List<AiModel> of(Kind job) {
    return switch (job) {
      case PARTNER -> policy.partners();
      case REVIEWER -> policy.reviewers();
      case TRANSCRIBER -> policy.transcribers();
    };
  }

  AiModel model(Kind job, int place) {
    List<AiModel> chain = of(job);
    return chain.get(place % chain.size());
  }

  /** False if no model is set for the job; a setting may have changed since a call was enqueued. */
  boolean has(Kind job) {
    return !of(job).isEmpty();
  }

  /**
   * The first place from this one on, in the same round, whose model is in order.
   *
   * @param from may be past the end of its round: then there is none
   */
  OptionalInt next(Kind job, int from, int round, Set<AiModel> faulty) {
    int length = of(job).size();
    return IntStream.range(from, (round + 1) * length)
        .filter(place -> !faulty.contains(model(job, place)))
        .findFirst();
  }

  int round(Kind job, int place) {
    return place / of(job).size();
  }

  /** The first place of a round. */
  int first(Kind job, int round) {
    return round * of(job).size();
  }
}
