package dev.zayavka.adapter.telegram.delivery;

import dev.zayavka.adapter.telegram.delivery.Rendering.Place;
import dev.zayavka.ports.shared.MessageRef;

/** Subjects of digests. The database knows their prefixes (trigger forget_digests). */
final class Subjects {

  private Subjects() {}

  static String message(MessageRef message) {
    return "message:" + message.chat().value() + ":" + message.messageId();
  }

  static String title(Place topic) {
    return "title:" + inForum(topic);
  }

  static String openness(Place topic) {
    return "open:" + inForum(topic);
  }

  private static String inForum(Place topic) {
    return topic.chat().value() + ":" + topic.thread().orElseThrow();
  }
}
