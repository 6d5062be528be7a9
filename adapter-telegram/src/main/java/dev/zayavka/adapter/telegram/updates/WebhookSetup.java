package dev.zayavka.adapter.telegram.updates;

import com.fasterxml.jackson.databind.JsonNode;
import dev.zayavka.adapter.telegram.api.BotAccount;
import dev.zayavka.adapter.telegram.api.BotApi;
import java.net.URI;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Registration of the webhook. It is never removed: other instances live on the same one. */
public final class WebhookSetup {

  private static final Logger LOG = LoggerFactory.getLogger(WebhookSetup.class);

  private final BotApi api;
  private final BotAccount bot;

  public WebhookSetup(BotApi api, BotAccount bot) {
    this.api = api;
    this.bot = bot;
  }

  /**
   * Sets the webhook if it differs from what is set. The secret is in the address too, so a webhook
   * with another secret differs.
   *
   * @param publicBase where Telegram reaches us; {@code /webhook/<secret>} is added
   * @param secret 1 to 256 of {@code A-Z a-z 0-9 _ -}
   * @param maxConnections how many updates Telegram may post at once, 1 to 100
   * @return true when it had to be set
   * @throws dev.zayavka.adapter.telegram.api.TelegramRefusal when Telegram does not do it
   */
  public boolean ensure(URI publicBase, String secret, int maxConnections) {
    bot.me();
    String url = publicBase.toString().replaceAll("/+$", "") + "/webhook/" + secret;
    if (isSet(api.require("getWebhookInfo", Map.of()), url, maxConnections)) {
      LOG.info("the webhook is set as it should be");
      return false;
    }
    api.require(
        "setWebhook",
        Map.of(
            "url", url,
            "secret_token", secret,
            "max_connections", maxConnections,
            "allowed_updates", AllowedUpdates.NAMES,
            "drop_pending_updates", false));
    LOG.info("the webhook is set anew");
    return true;
  }

  private static boolean isSet(JsonNode info, String url, int maxConnections) {
    Set<String> allowed = new HashSet<>();
    info.path("allowed_updates").forEach(name -> allowed.add(name.asText()));
    return info.path("url").asText("").equals(url)
        && info.path("max_connections").asInt() == maxConnections
        && allowed.equals(Set.copyOf(AllowedUpdates.NAMES));
  }
}
