package dev.zayavka.ports.ai;

import java.util.Optional;

/**
 * A model of a provider, written as {@code openai:gpt-5-mini}.
 *
 * @param provider whose protocol it is called by
 * @param model the provider's name of it: 1 to 100 of {@code A-Z a-z 0-9 . _ : / @ -}
 */
public record AiModel(AiProvider provider, String model) {

  private static final int LONGEST = 100;

  public AiModel {
    if (!isName(model)) {
      throw new IllegalArgumentException(
          "a model is named by 1 to 100 of A-Z a-z 0-9 . _ : / @ -: " + model);
    }
  }

  /** Reads {@code provider:model}; empty if it is not written like that. */
  public static Optional<AiModel> parse(String text) {
    int colon = text.indexOf(':');
    if (colon < 0) {
      return Optional.empty();
    }
    String model = text.substring(colon + 1);
    return AiProvider.named(text.substring(0, colon))
        .filter(provider -> isName(model))
        .map(provider -> new AiModel(provider, model));
  }

  /** The destination of its calls, which a pause freezes for all models of the provider. */
  public String destination() {
    return AiChannel.destination(provider);
  }

  @Override
  public String toString() {
    return provider.word() + ":" + model;
  }

  private static boolean isName(String name) {
    return !name.isEmpty()
        && name.length() <= LONGEST
        && name.chars()
            .allMatch(
                sign ->
                    sign >= 'a' && sign <= 'z'
                        || sign >= 'A' && sign <= 'Z'
                        || sign >= '0' && sign <= '9'
                        || "._:/@-".indexOf(sign) >= 0);
  }
}
