package dev.zayavka.runner.webhook;

import dev.zayavka.assembly.Runner;
import dev.zayavka.assembly.settings.Mode;

/** Main class of the webhook runner: Telegram posts updates to {@code WEBHOOK_URL}. */
public final class WebhookRunner {

  private WebhookRunner() {}

  public static void main(String[] args) {
    Runner.main(Mode.WEBHOOK, args);
  }
}
