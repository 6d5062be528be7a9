package dev.zayavka.architecture.seeds.purity.ports.shared;

import java.time.Instant;

record BadDefault(Instant at) {
  static BadDefault fresh() {
    return new BadDefault(Instant.now());
  }
}
