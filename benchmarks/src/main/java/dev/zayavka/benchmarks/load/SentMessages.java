package dev.zayavka.benchmarks.load;

import com.fasterxml.jackson.databind.JsonNode;

/** Observer of the messages a bot sends. */
@FunctionalInterface
interface SentMessages {

  /**
   * A message was sent.
   *
   * @param message its id
   * @param asked arguments of {@code sendMessage} (Bot API)
   */
  void sent(long message, JsonNode asked);
}
