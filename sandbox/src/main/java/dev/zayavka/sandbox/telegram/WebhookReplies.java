package dev.zayavka.sandbox.telegram;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.zayavka.sandbox.telegram.api.BotApiHttp;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Ties the webhook to the API it answers into; each needs the other to exist first. */
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
