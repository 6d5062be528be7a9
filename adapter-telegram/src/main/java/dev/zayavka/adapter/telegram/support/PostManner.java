package dev.zayavka.adapter.telegram.support;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.zayavka.adapter.telegram.delivery.Rendering.Manner;
import dev.zayavka.ports.conversation.MessageExtras;
import dev.zayavka.ports.support.Post;
import java.util.Optional;

/** Attributes of a post as the Bot API takes them. */
final class PostManner {

  private static final JsonMapper JSON = new JsonMapper();

  private PostManner() {}

  static Manner of(Post post) {
    MessageExtras extras = post.content().extras();
    return extras.equals(MessageExtras.NONE)
        ? Manner.PLAIN
        : new Manner(
            extras.spoiler(),
            extras.captionAbove(),
            extras.silent(),
            preview(extras.linkPreview()));
  }

  private static Optional<JsonNode> preview(String options) {
    if (options.isEmpty()) {
      return Optional.empty();
    }
    try {
      return Optional.of(JSON.readTree(options)).filter(JsonNode::isObject);
    } catch (JsonProcessingException broken) {
      return Optional.empty();
    }
  }
}
