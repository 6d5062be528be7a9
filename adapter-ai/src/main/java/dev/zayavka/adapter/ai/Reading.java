package dev.zayavka.adapter.ai;

import dev.zayavka.ports.ai.AiOutcome;
import dev.zayavka.ports.ai.AiUsage;
import java.util.Optional;

/** An answer of a provider, as it was understood. */
record Reading(AiOutcome outcome, Optional<AiUsage> usage) {

  static Reading free(AiOutcome outcome) {
    return new Reading(outcome, Optional.empty());
  }
}
