package dev.zayavka.sandbox.telegram.api;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.zayavka.sandbox.http.JsonNodes;
import dev.zayavka.sandbox.telegram.updates.LongPolling;
import dev.zayavka.sandbox.telegram.updates.UpdateQueue;
import dev.zayavka.sandbox.telegram.updates.WebhookDelivery;
import dev.zayavka.sandbox.telegram.updates.WebhookTarget;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Update delivery of the bot: long polling or a webhook, never both. */
final class UpdateMethods {
  private static final int MOST_CONNECTIONS = 100;
  private static final Set<String> LOOPBACK = Set.of("127.0.0.1", "localhost", "[::1]");

  private final UpdateQueue queue;
  private final LongPolling polling;
  private final WebhookDelivery delivery;

  private UpdateMethods(UpdateQueue queue, LongPolling polling, WebhookDelivery delivery) {
    this.queue = queue;
    this.polling = polling;
    this.delivery = delivery;
  }

  static void register(
      MethodRegistry methods, UpdateQueue queue, LongPolling polling, WebhookDelivery delivery) {
    UpdateMethods all = new UpdateMethods(queue, polling, delivery);
    methods.waits("getUpdates", all::getUpdates);
    methods.free("setWebhook", all::setWebhook);
    methods.free("deleteWebhook", all::deleteWebhook);
    methods.reads("getWebhookInfo", arguments -> all.getWebhookInfo());
  }

  private JsonNode getUpdates(Arguments arguments) {
    if (delivery.webhook().isPresent()) {
      throw ApiException.conflict(
          "can't use getUpdates method while webhook is active; use deleteWebhook to delete the"
              + " webhook first");
    }
    allow(arguments);
    LongPolling.Outcome outcome =
        polling.poll(
            arguments.intOr("offset", 0),
            arguments.intOr("limit", 0),
            Duration.ofSeconds(arguments.intOr("timeout", 0)));
    return switch (outcome) {
      case LongPolling.Outcome.Updates found -> {
        ArrayNode json = JsonNodes.array();
        found.updates().forEach(update -> json.add(update.toJson()));
        yield json;
      }
      case LongPolling.Outcome.TakenOver ignored ->
          throw ApiException.conflict(
              "terminated by other getUpdates request; make sure that only one bot instance is"
                  + " running");
      case LongPolling.Outcome.WebhookSet ignored ->
          throw ApiException.conflict("terminated by setWebhook request");
    };
  }

  private JsonNode setWebhook(Arguments arguments) {
    String url = arguments.textOr("url", "").strip();
    if (url.isEmpty()) {
      return deleteWebhook(arguments);
    }
    WebhookTarget webhook =
        new WebhookTarget(address(url), secret(arguments), connections(arguments));
    allow(arguments);
    dropPending(arguments);
    polling.endForWebhook();
    delivery.deliverTo(Optional.of(webhook));
    return BooleanNode.TRUE;
  }

  private JsonNode deleteWebhook(Arguments arguments) {
    dropPending(arguments);
    delivery.deliverTo(Optional.empty());
    return BooleanNode.TRUE;
  }

  private JsonNode getWebhookInfo() {
    Optional<WebhookTarget> webhook = delivery.webhook();
    ObjectNode json =
        JsonNodes.object()
            .put("url", webhook.map(set -> set.url().toString()).orElse(""))
            .put("has_custom_certificate", false)
            .put("pending_update_count", queue.size());
    webhook.ifPresent(
        set -> json.put("max_connections", set.maxConnections()).put("ip_address", "127.0.0.1"));
    delivery
        .lastFailure()
        .ifPresent(
            failure ->
                json.put("last_error_date", failure.at().getEpochSecond())
                    .put("last_error_message", failure.message()));
    List<String> allowed = queue.allowed().sorted();
    if (!allowed.isEmpty()) {
      ArrayNode types = json.putArray("allowed_updates");
      allowed.forEach(types::add);
    }
    return json;
  }

  private void allow(Arguments arguments) {
    arguments
        .array("allowed_updates")
        .ifPresent(
            given -> {
              List<String> types = new ArrayList<>();
              given.forEach(type -> types.add(type.asText()));
              queue.allow(types);
            });
  }

  private void dropPending(Arguments arguments) {
    if (arguments.flag("drop_pending_updates")) {
      queue.clear();
    }
  }

  /**
   * Checks the URL of a webhook. HTTPS is required, except on loopback, as with a local Bot API
   * server.
   */
  private static URI address(String url) {
    try {
      URI address = new URI(url);
      String host = address.getHost() == null ? "" : address.getHost();
      boolean plain = "http".equals(address.getScheme()) && LOOPBACK.contains(host);
      if (host.isEmpty() || !(plain || "https".equals(address.getScheme()))) {
        throw ApiException.badRequest("bad webhook: An HTTPS URL must be provided for webhook");
      }
      return address;
    } catch (URISyntaxException e) {
      throw ApiException.badRequest("bad webhook: Failed to parse URL");
    }
  }

  private static String secret(Arguments arguments) {
    String secret = arguments.textOr("secret_token", "");
    if (secret.length() > 256) {
      throw ApiException.badRequest("secret token is too long");
    }
    if (!secret.matches("[A-Za-z0-9_-]*")) {
      throw ApiException.badRequest("secret token contains unallowed characters");
    }
    return secret;
  }

  private static int connections(Arguments arguments) {
    int most = arguments.intOr("max_connections", WebhookTarget.DEFAULT_CONNECTIONS);
    return Math.clamp(most, 1, MOST_CONNECTIONS);
  }
}
