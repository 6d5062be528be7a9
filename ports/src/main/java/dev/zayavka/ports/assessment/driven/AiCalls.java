package dev.zayavka.ports.assessment.driven;

import dev.zayavka.ports.ai.AiModel;
import dev.zayavka.ports.assessment.AiCallRecord;
import dev.zayavka.ports.shared.PersonId;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** Calls of models, without any text. */
public interface AiCalls {

  void add(AiCallRecord call);

  /**
   * Usage that limits and the choice of a model depend on, read at once.
   *
   * @param hour begin of the person's calls that are listed
   * @param day begin of the day, for tokens
   * @param faulty begin of the calls that tell which models are out of order
   */
  Usage usage(PersonId person, Instant hour, Instant day, Instant faulty);

  /** Tokens, in and out, of all calls since then. */
  long tokens(Instant since);

  /**
   * Models that are out of order, with the time of their last call: it is at or after then, and its
   * outcome is {@code Exhausted} or {@code Misconfigured}. Another model of the same provider may
   * be in order, as when a name is wrong.
   */
  Map<AiModel, Instant> faulty(Instant since);

  /**
   * Usage of the models.
   *
   * @param calls times of the person's calls, oldest first
   * @param tokensOfPerson tokens, in and out, of the person's calls of the day
   * @param tokensOfAll tokens, in and out, of all calls of the day
   * @param faulty as {@link AiCalls#faulty}
   */
  record Usage(
      List<Instant> calls, long tokensOfPerson, long tokensOfAll, Map<AiModel, Instant> faulty) {
    public Usage {
      calls = List.copyOf(calls);
      faulty = Map.copyOf(faulty);
    }
  }
}
