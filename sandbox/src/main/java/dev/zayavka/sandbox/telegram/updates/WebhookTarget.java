package dev.zayavka.sandbox.telegram.updates;

import java.net.URI;
import java.time.Instant;

/**
 * Where updates are posted to (Bot API, setWebhook and getWebhookInfo).
 *
 * @param secret sent as {@code X-Telegram-Bot-Api-Secret-Token} when it is not empty
 * @param maxConnections deliveries side by side, 1-100
 */
public record WebhookTarget(URI url, String secret, int maxConnections) {
  public static final int DEFAULT_CONNECTIONS = 40;

  /** The last delivery that failed. */
  public record Failure(Instant at, String message) {}
}
