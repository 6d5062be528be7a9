package dev.zayavka.sandbox.telegram.world;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.zayavka.sandbox.http.JsonNodes;

/** Origin of a forwarded message (Bot API, MessageOrigin). */
public final class ForwardOrigins {
  private ForwardOrigins() {}

  /** Origin of a message to be forwarded; a forwarded message keeps its first origin. */
  public static ObjectNode of(Message source) {
    return source.forwardOrigin().orElseGet(() -> first(source));
  }

  private static ObjectNode first(Message source) {
    ObjectNode origin = JsonNodes.object().put("date", source.date().getEpochSecond());
    if (source.asChat()) {
      origin.put("type", "chat").set("sender_chat", source.chat().toJson());
    } else {
      origin.put("type", "user").set("sender_user", source.from().toJson());
    }
    return origin;
  }
}
