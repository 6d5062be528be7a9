package dev.zayavka.adapter.ai;

import dev.zayavka.ports.ai.AiCall.Ask;
import dev.zayavka.ports.ai.AiCall.Transcribe;
import dev.zayavka.ports.ai.AiChannel;
import dev.zayavka.ports.ai.AiMessage;
import dev.zayavka.ports.ai.AiModel;
import dev.zayavka.ports.delivery.Claim;
import dev.zayavka.ports.delivery.Effect;
import dev.zayavka.ports.delivery.Route;
import dev.zayavka.ports.shared.SentFile;
import dev.zayavka.testkit.contract.ai.AiClientContract;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Calls and claims of tests. */
final class Calls {

  static final Instant NOW = Instant.parse("2026-12-01T09:00:00Z");
  static final String VOICE = "voice-file-id";

  private Calls() {}

  static AiModel model(String text) {
    return AiModel.parse(text).orElseThrow();
  }

  static Ask ask(String model) {
    return new Ask(
        model(model),
        AiClientContract.SYSTEM,
        List.of(AiMessage.byPerson(AiClientContract.WORDS)),
        AiClientContract.SCHEMA,
        1500,
        "5f2b");
  }

  static Transcribe transcribe(String model) {
    return new Transcribe(
        model(model), new SentFile(VOICE, "file_7.oga", 4), "ru", Optional.of("Александр"));
  }

  static Claim claim() {
    Effect effect = new AnEffect();
    return new Claim(9, effect, effect.route(), NOW, 1, NOW, false, "worker-1");
  }

  /** An effect of channel AI, of no desk. */
  record AnEffect() implements Effect {
    @Override
    public Route route() {
      return new Route(
          AiChannel.AI,
          "ai:openai",
          "training:1@ai",
          Route.Urgency.CLIENT,
          Route.Guarantee.AT_LEAST_ONCE,
          Route.OnRefusal.RETRY,
          Optional.empty());
    }
  }
}
