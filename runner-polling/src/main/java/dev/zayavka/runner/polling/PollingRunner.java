package dev.zayavka.runner.polling;

import dev.zayavka.assembly.Runner;
import dev.zayavka.assembly.settings.Mode;

/** Main class of the polling runner: fetches updates by {@code getUpdates}. */
public final class PollingRunner {

  private PollingRunner() {}

  public static void main(String[] args) {
    Runner.main(Mode.POLLING, args);
  }
}
