package dev.zayavka.sandbox.telegram.api;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import dev.zayavka.sandbox.http.JsonNodes;
import dev.zayavka.sandbox.telegram.world.Message;
import dev.zayavka.sandbox.telegram.world.Reactions;
import dev.zayavka.sandbox.telegram.world.TelegramWorld;
import java.util.ArrayList;
import java.util.List;

/**
 * Reactions of the bot: one emoji per message, from the list Telegram allows (Bot API,
 * setMessageReaction).
 */
final class ReactionMethods {
  private final TelegramWorld world;
  private final Destinations destinations;

  private ReactionMethods(TelegramWorld world, Destinations destinations) {
    this.world = world;
    this.destinations = destinations;
  }

  static void register(MethodRegistry methods, TelegramWorld world, Destinations destinations) {
    ReactionMethods all = new ReactionMethods(world, destinations);
    methods.writes("setMessageReaction", all::setMessageReaction);
  }

  private JsonNode setMessageReaction(Arguments arguments) {
    Message message =
        destinations
            .writable(arguments)
            .message(arguments.intOr("message_id", 0))
            .orElseThrow(() -> ApiException.badRequest("message to react not found"));
    ArrayNode given = arguments.array("reaction").orElseGet(JsonNodes::array);
    if (given.size() > 1) {
      throw ApiException.badRequest("REACTIONS_TOO_MANY");
    }
    for (JsonNode reaction : given) {
      boolean shown =
          message.reactions().values().stream().anyMatch(others -> others.contains(reaction));
      if (!shown && !Reactions.isAllowed(reaction.path("emoji").asText())) {
        throw ApiException.badRequest("REACTION_INVALID");
      }
    }
    List<JsonNode> now = new ArrayList<>();
    given.forEach(now::add);
    message.react(world.bot().id(), now);
    return BooleanNode.TRUE;
  }
}
