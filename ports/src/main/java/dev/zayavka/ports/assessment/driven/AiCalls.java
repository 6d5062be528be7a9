package dev.zayavka.ports.assessment.driven;

import dev.zayavka.ports.assessment.AiCallRecord;
import dev.zayavka.ports.shared.PersonId;
import java.time.Instant;
import java.util.List;

/** Calls of models, without any text. */
public interface AiCalls {

  void add(AiCallRecord call);

  /** Times of the person's calls since then, oldest first. */
  List<Instant> timesOf(PersonId person, Instant since);

  /** Tokens, in and out, of the person's calls since then. */
  long tokensOf(PersonId person, Instant since);

  /** Tokens, in and out, of all calls since then. */
  long tokens(Instant since);
}
