package dev.zayavka.ports.ai;

import dev.zayavka.ports.delivery.Route.Channel;

/** The delivery channel to language models. */
public interface AiChannel {

  /** Calls to language models. */
  Channel AI = new Channel("AI");

  /** The destination of calls to a provider: {@code ai:openai}. */
  static String destination(AiProvider provider) {
    return "ai:" + provider.word();
  }
}
