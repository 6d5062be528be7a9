package dev.zayavka.architecture.seeds.a4.core.shared;

import java.time.ZoneId;

final class BadZone {
  ZoneId zone() {
    return ZoneId.systemDefault();
  }
}
