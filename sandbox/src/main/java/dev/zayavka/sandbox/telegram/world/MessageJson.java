package dev.zayavka.sandbox.telegram.world;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.zayavka.sandbox.http.JsonNodes;
import java.util.OptionalInt;

/** JSON of messages (Bot API, Message). */
public final class MessageJson {
  private MessageJson() {}

  public static ObjectNode of(Message message) {
    ObjectNode json = withoutReply(message);
    repliedTo(message)
        .ifPresent(
            reply ->
                message
                    .chat()
                    .message(reply)
                    .ifPresent(target -> json.set("reply_to_message", withoutReply(target))));
    return json;
  }

  /**
   * Id of the message it replies to. A message in a topic without a reply refers to the topic's
   * opening message, as on the official server (Client.cpp, get_same_chat_reply_to_message_id).
   */
  private static OptionalInt repliedTo(Message message) {
    if (message.replyTo().isPresent() || message.content().isService()) {
      return message.replyTo();
    }
    return message.threadId();
  }

  private static ObjectNode withoutReply(Message message) {
    ObjectNode json = JsonNodes.object().put("message_id", message.id());
    message.threadId().ifPresent(thread -> json.put("message_thread_id", thread));
    writeSender(message, json);
    json.set("chat", message.chat().toJson());
    json.put("date", message.date().getEpochSecond());
    message.editDate().ifPresent(at -> json.put("edit_date", at.getEpochSecond()));
    if (message.threadId().isPresent()) {
      json.put("is_topic_message", true);
    }
    if (!message.mediaGroupId().isEmpty()) {
      json.put("media_group_id", message.mediaGroupId());
    }
    message.forwardOrigin().ifPresent(origin -> json.set("forward_origin", origin));
    json.setAll(message.attributes());
    message.content().writeTo(json);
    message.keyboard().ifPresent(keyboard -> json.set("reply_markup", keyboard));
    return json;
  }

  private static void writeSender(Message message, ObjectNode json) {
    if (message.asChat()) {
      json.set("from", User.GROUP_ANONYMOUS_BOT.toJson());
      json.set("sender_chat", message.chat().toJson());
    } else {
      json.set("from", message.from().toJson());
    }
  }
}
