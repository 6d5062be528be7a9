package dev.zayavka.architecture.seeds.purity.core.shared;

import java.time.ZoneId;

final class BadZone {
  ZoneId zone() {
    return ZoneId.systemDefault();
  }
}
