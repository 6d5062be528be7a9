package dev.zayavka.testkit.contract.ai;

import dev.zayavka.ports.ai.AiMessage;
import java.time.Duration;
import java.util.List;

/** A provider of language models on the wire, whose answers a test chooses. */
public interface ProviderDouble {

  /** The pause a rate limit names. */
  Duration PAUSE = Duration.ofSeconds(7);

  /** Text that is in the body of every failure; nobody may see it. */
  String SECRET = "secret text of the provider";

  /** Tokens of every answer: in, and out with those of thinking. */
  long TOKENS_IN = 120;

  long TOKENS_OUT = 45;

  /** Lets the model write this, as a whole answer. */
  void writes(String content);

  /** Lets the provider hear these words in a voice message. */
  void hears(String words);

  /** Lets the provider fail from now on. */
  void fails(Failure failure);

  /** The requests so far. */
  List<Received> received();

  /** The bytes of the voice message of the last request. */
  byte[] receivedVoice();

  /**
   * A request, as the provider understands it.
   *
   * @param system all system text
   * @param messages of person and model, in order
   * @param whole its body, and its headers but for the key
   */
  record Received(String system, List<AiMessage> messages, String whole) {}

  /** Failures of a provider. */
  enum Failure {
    CUT,
    CUT_IN_VALID_JSON,
    REFUSED,
    /** A page of a proxy, with status 200. */
    PAGE,
    /** JSON in which no answer is. */
    NO_ANSWER,
    /** A body of several megabytes. */
    ENDLESS,
    /** With {@link ProviderDouble#PAUSE}. */
    RATE_LIMIT,
    QUOTA,
    WRONG_KEY,
    UNKNOWN_MODEL,
    REDIRECT,
    /** 503, with a pause of zero that invites to repeat at once. */
    OVERLOADED,
    SERVER_ERROR,
    CONNECTION_CUT,
    /** A byte now and then, for longer than any deadline of a test. */
    TRICKLE
  }
}
