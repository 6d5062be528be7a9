package dev.zayavka.architecture.seeds.storage.adapter.telegram;

import dev.zayavka.architecture.seeds.storage.ports.credit.driving.Remind;

final class Router {
  void route(Remind remind) {
    remind.remind();
  }
}
