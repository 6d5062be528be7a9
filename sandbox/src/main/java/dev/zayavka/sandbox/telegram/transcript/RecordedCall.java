package dev.zayavka.sandbox.telegram.transcript;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.zayavka.sandbox.http.JsonNodes;
import java.time.Instant;
import java.util.List;
import java.util.Set;

/**
 * One call of the bot with its result.
 *
 * @param method in canonical spelling, whatever spelling the bot used
 * @param chatId 0 for calls without a chat
 * @param threadId 0 for calls without a topic
 * @param files names of the arguments that were files in the request itself
 * @param messageIds ids of the messages it created or changed
 * @param status the HTTP status; 0 if the connection was cut
 * @param error the description in the answer, or empty
 * @param took true if the call was executed, even if the bot got no answer
 */
public record RecordedCall(
    long number,
    Instant at,
    String method,
    long chatId,
    int threadId,
    ObjectNode arguments,
    Set<String> files,
    List<Integer> messageIds,
    int status,
    String error,
    boolean took) {

  public RecordedCall {
    files = Set.copyOf(files);
    messageIds = List.copyOf(messageIds);
  }

  /** A text argument, or an empty string. */
  public String argument(String name) {
    return arguments.path(name).asText("");
  }

  public ObjectNode toJson() {
    ObjectNode json =
        JsonNodes.object()
            .put("number", number)
            .put("at", at.toString())
            .put("method", method)
            .put("chat_id", chatId)
            .put("message_thread_id", threadId);
    json.set("arguments", arguments);
    ArrayNode ids = json.putArray("message_ids");
    messageIds.forEach(ids::add);
    return json.put("status", status).put("error", error).put("took", took);
  }
}
