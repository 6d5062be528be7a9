package dev.zayavka.assembly.http;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Optional;

/**
 * Where Telegram posts updates: the path and the header both carry the secret (Bot API, setWebhook:
 * {@code secret_token}).
 */
public final class WebhookRoute {

  /** Telegram's header with the secret. */
  static final String HEADER = "X-Telegram-Bot-Api-Secret-Token";

  /** Largest update taken in, in bytes; Telegram's own stay far below. */
  static final int MAX_BODY = 1024 * 1024;

  private final byte[] secret;
  private final Receiver receiver;

  public WebhookRoute(String secret, Receiver receiver) {
    this.secret = bytes(secret);
    this.receiver = receiver;
  }

  /** True for the secret itself; takes as long for any other text of that length. */
  boolean knows(Optional<String> presented) {
    return MessageDigest.isEqual(secret, bytes(presented.orElse("")));
  }

  Receipt receive(byte[] body) {
    return receiver.receive(body);
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  /** Takes an update in and returns once it is safe. */
  @FunctionalInterface
  public interface Receiver {
    Receipt receive(byte[] body);
  }

  /** What Telegram is told about an update. */
  public enum Receipt {
    /** It is safe with us. */
    SAFE,
    /** The store is away: Telegram keeps it and comes again. */
    TRY_LATER,
    /** That is no update. */
    NO_UPDATE
  }
}
