package dev.zayavka.sandbox.ai;

import org.junit.jupiter.api.AfterEach;

/** Base of the tests of the AI stand-in: a server and a raw client. */
abstract class AiTest {
  final AiStandIn ai = AiStandIn.start();
  final AiClient client = new AiClient(ai);

  @AfterEach
  void stop() {
    ai.close();
    client.close();
  }
}
