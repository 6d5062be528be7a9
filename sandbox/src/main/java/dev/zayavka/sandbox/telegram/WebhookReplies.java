package dev.zayavka.sandbox.telegram;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.zayavka.sandbox.telegram.api.BotApiHttp;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Late link from the webhook to the Bot API that executes its replies; each of the two needs the
 * other at construction.
 */
final class WebhookReplies implements Consumer<ObjectNode> {
  private volatile @Nullable BotApiHttp api;

  void goTo(BotApiHttp target) {
    api = target;
  }

  @Override
  public void accept(ObjectNode reply) {
    BotApiHttp target = api;
    if (target != null) {
      target.callFromWebhook(reply);
    }
  }
}
