package dev.zayavka.architecture.seeds.a4.core.shared;

import java.util.UUID;

final class BadId {
  UUID next() {
    return UUID.randomUUID();
  }
}
