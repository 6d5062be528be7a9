package dev.zayavka.architecture.seeds.purity.core.shared;

import java.time.Instant;

final class BadNow {
  Instant at() {
    return Instant.now();
  }
}
