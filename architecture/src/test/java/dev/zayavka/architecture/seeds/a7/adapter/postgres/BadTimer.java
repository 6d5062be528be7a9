package dev.zayavka.architecture.seeds.a7.adapter.postgres;

import dev.zayavka.architecture.seeds.a7.ports.credit.driving.Remind;

final class BadTimer {
  private final Remind remind;

  BadTimer(Remind remind) {
    this.remind = remind;
  }

  void tick() {
    remind.remind();
  }
}
