package dev.zayavka.sandbox.ai;

import java.util.Optional;

/**
 * Filter of the calls that a script applies to.
 *
 * @param model empty for any
 */
record AiMatch(Optional<AiProvider> provider, Optional<AiKind> kind, String model) {
  static final AiMatch ANY = new AiMatch(Optional.empty(), Optional.empty(), "");

  boolean fits(AiQuestion question) {
    return provider.map(question.provider()::equals).orElse(true)
        && kind.map(question.kind()::equals).orElse(true)
        && (model.isEmpty() || model.equals(question.model()));
  }
}
