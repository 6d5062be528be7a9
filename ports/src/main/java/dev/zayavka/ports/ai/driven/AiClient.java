package dev.zayavka.ports.ai.driven;

import dev.zayavka.ports.ai.AiCall.Ask;
import dev.zayavka.ports.ai.AiCall.Transcribe;
import dev.zayavka.ports.ai.AiReceipt;

/**
 * Client of language models. A call is one exchange with one deadline and without retries; whatever
 * goes wrong is an outcome of the receipt and not an exception. Calls may run side by side.
 */
public interface AiClient {

  /** Asks a question. */
  AiReceipt ask(Ask call);

  /**
   * Transcribes a voice message.
   *
   * @param voice the whole file
   */
  AiReceipt transcribe(Transcribe call, byte[] voice);
}
