package dev.zayavka.runner.polling;

import dev.zayavka.assembly.Runner;
import dev.zayavka.assembly.settings.Mode;

/** Runs the bot with updates fetched by {@code getUpdates}. */
public final class PollingRunner {

  private PollingRunner() {}

  public static void main(String[] args) {
    Runner.main(Mode.POLLING);
  }
}
