package dev.zayavka.sandbox.telegram.updates;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.zayavka.sandbox.http.JsonNodes;
import java.time.Duration;
import java.time.Instant;

/**
 * One incoming update (Bot API, Update).
 *
 * @param type the name of the field with its content, such as {@code message} or {@code
 *     callback_query}
 * @param line the chat, or the person if there is no chat; a webhook delivers updates of one line
 *     in order
 */
public record Update(int id, String type, ObjectNode payload, long line, Instant at) {
  /**
   * "Updates are stored on the server until the bot receives them, but not longer than 24 hours".
   */
  private static final Duration KEPT_FOR = Duration.ofHours(24);

  /**
   * The official server drops a callback query that was not fetched within this time (Client.cpp,
   * 150 s).
   */
  private static final Duration CALLBACK_KEPT_FOR = Duration.ofSeconds(150);

  boolean isStaleAt(Instant now) {
    Duration limit = type.equals("callback_query") ? CALLBACK_KEPT_FOR : KEPT_FOR;
    return now.isAfter(at.plus(limit));
  }

  public ObjectNode toJson() {
    ObjectNode json = JsonNodes.object().put("update_id", id);
    json.set(type, payload);
    return json;
  }
}
