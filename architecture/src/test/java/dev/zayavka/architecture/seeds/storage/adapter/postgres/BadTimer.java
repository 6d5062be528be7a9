package dev.zayavka.architecture.seeds.storage.adapter.postgres;

import dev.zayavka.architecture.seeds.storage.ports.credit.driving.Remind;

final class BadTimer {
  private final Remind remind;

  BadTimer(Remind remind) {
    this.remind = remind;
  }

  void tick() {
    remind.remind();
  }
}
