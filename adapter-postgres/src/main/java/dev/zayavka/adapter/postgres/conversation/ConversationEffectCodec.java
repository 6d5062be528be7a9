package dev.zayavka.adapter.postgres.conversation;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.zayavka.adapter.postgres.delivery.EffectCodec;
import dev.zayavka.adapter.postgres.delivery.Fields;
import dev.zayavka.ports.conversation.ConversationEffect;
import dev.zayavka.ports.conversation.ConversationEffect.OfferCommands;
import dev.zayavka.ports.conversation.ConversationEffect.Say;
import dev.zayavka.ports.conversation.Phrase;
import dev.zayavka.ports.delivery.Effect;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** How what the bot says by itself is kept. */
public final class ConversationEffectCodec implements EffectCodec {

  private static final String SAY = "talk.say";
  private static final String OFFER_COMMANDS = "talk.offer-commands";

  @Override
  public Optional<Stored> encode(Effect effect) {
    return effect instanceof ConversationEffect talk ? Optional.of(encode(talk)) : Optional.empty();
  }

  private static Stored encode(ConversationEffect talk) {
    return switch (talk) {
      case Say say -> new Stored(SAY, say(say));
      case OfferCommands offer -> new Stored(OFFER_COMMANDS, Fields.to(offer.to()));
    };
  }

  private static ObjectNode say(Say say) {
    ObjectNode json = Fields.to(say.to()).put("phrase", say.phrase().name());
    say.values().forEach(json.putArray("values")::add);
    return json;
  }

  @Override
  public Map<String, Function<JsonNode, Effect>> readers() {
    return Map.of(
        SAY,
        json ->
            new Say(
                Fields.to(json),
                Fields.constant(json, "phrase", Phrase.class),
                json.required("values").valueStream().map(JsonNode::asText).toList()),
        OFFER_COMMANDS,
        json -> new OfferCommands(Fields.to(json)));
  }
}
