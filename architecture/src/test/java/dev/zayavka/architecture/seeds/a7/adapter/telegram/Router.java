package dev.zayavka.architecture.seeds.a7.adapter.telegram;

import dev.zayavka.architecture.seeds.a7.ports.credit.driving.Remind;

final class Router {
  void route(Remind remind) {
    remind.remind();
  }
}
