package dev.zayavka.architecture.seeds.purity.adapter.redis;

import java.time.Instant;

final class Watch {
  Instant at() {
    return Instant.now();
  }
}
