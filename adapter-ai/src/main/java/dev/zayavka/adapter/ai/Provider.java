package dev.zayavka.adapter.ai;

import dev.zayavka.ports.ai.AiCall.Ask;
import dev.zayavka.ports.ai.AiCall.Transcribe;
import okhttp3.Request;

/** Wire protocol of a provider: mappers of calls to requests, and of answers to outcomes. */
interface Provider {

  Request asking(Ask call);

  Reading answered(Ask call, HttpAnswer answer);

  /** The longest voice message, in bytes. */
  int longestVoice();

  Request transcribing(Transcribe call, byte[] voice);

  Reading heard(HttpAnswer answer);
}
