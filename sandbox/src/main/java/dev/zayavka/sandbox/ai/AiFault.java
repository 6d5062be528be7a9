package dev.zayavka.sandbox.ai;

import java.util.Locale;

/**
 * Fault of a provider in the place of its answer. Endings of an answer ({@link #LENGTH} to {@link
 * #NO_CANDIDATES}) do not exist in OpenAI's transcription; it answers with an empty text.
 */
public enum AiFault {
  /** Connection closed without an answer. */
  CUT_BEFORE_HEADERS,

  /** Connection closed after the headers and half the body. */
  CUT_AFTER_HEADERS,

  /** 429 with the pause in headers (OpenAI), or for one minute with RetryInfo (Gemini). */
  RATE_LIMIT,

  /** 429 with the pause in the message alone (OpenAI), or without any details (Gemini). */
  RATE_LIMIT_BARE,

  /** 429 {@code insufficient_quota} (OpenAI), or a quota for the day (Gemini). */
  QUOTA,

  /** 401 (OpenAI), or 400 {@code API_KEY_INVALID} (Gemini). */
  WRONG_KEY,

  /** 403 with a page of a proxy. */
  FORBIDDEN_HTML,

  /** 403 {@code unsupported_country_region_territory}, or 400 {@code FAILED_PRECONDITION}. */
  UNSUPPORTED_COUNTRY,

  /** 404 for the model. */
  MODEL_NOT_FOUND,

  /** 400 for a voice that cannot be decoded. */
  BAD_AUDIO,

  /** 500 in the provider's own format. */
  SERVER_ERROR,

  /** 502 with a page of a proxy. */
  BAD_GATEWAY_HTML,

  /** 503 of an overloaded server. */
  UNAVAILABLE,

  /** Answer cut in half at the token limit. */
  LENGTH,

  /** Token limit reached before the first character. */
  LENGTH_EMPTY,

  /** Model that declines: {@code refusal} (OpenAI), {@code PROHIBITED_CONTENT} (Gemini). */
  REFUSAL,

  /** Answer stopped by a filter: {@code content_filter}, or {@code SAFETY} without content. */
  SAFETY,

  /** 200 without choices, or without candidates and with a block reason. */
  NO_CANDIDATES,

  /** Answer that ends in the middle of its JSON, although it finished. */
  BROKEN_JSON,

  /** Answer with texts instead of booleans and numbers instead of texts. */
  WRONG_TYPES,

  /** 200 with a page of a proxy. */
  HTML_200;

  /** Name in scripts. */
  String wireName() {
    return name().toLowerCase(Locale.ROOT);
  }
}
