package dev.zayavka.architecture.seeds.a4.adapter.redis;

import java.time.Instant;

final class Watch {
  Instant at() {
    return Instant.now();
  }
}
