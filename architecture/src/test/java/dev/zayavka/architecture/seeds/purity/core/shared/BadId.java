package dev.zayavka.architecture.seeds.purity.core.shared;

import java.util.UUID;

final class BadId {
  UUID next() {
    return UUID.randomUUID();
  }
}
