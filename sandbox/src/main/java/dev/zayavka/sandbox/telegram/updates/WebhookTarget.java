package dev.zayavka.sandbox.telegram.updates;

import java.net.URI;
import java.time.Instant;

/**
 * Target of webhook deliveries (Bot API, setWebhook and getWebhookInfo).
 *
 * @param secret the {@code X-Telegram-Bot-Api-Secret-Token} header; not sent if empty
 * @param maxConnections the maximum of concurrent deliveries, 1-100
 */
public record WebhookTarget(URI url, String secret, int maxConnections) {
  public static final int DEFAULT_CONNECTIONS = 40;

  /** The last failed delivery. */
  public record Failure(Instant at, String message) {}
}
