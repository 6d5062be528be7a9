package dev.zayavka.architecture.seeds.a4.core.shared;

import java.time.Instant;

final class BadNow {
  Instant at() {
    return Instant.now();
  }
}
