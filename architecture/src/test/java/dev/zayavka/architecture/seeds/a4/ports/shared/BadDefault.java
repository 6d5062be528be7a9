package dev.zayavka.architecture.seeds.a4.ports.shared;

import java.time.Instant;

record BadDefault(Instant at) {
  static BadDefault fresh() {
    return new BadDefault(Instant.now());
  }
}
