package dev.zayavka.architecture.seeds.purity.core.shared;

import java.util.UUID;
import java.util.function.Supplier;

final class BadIdReference {
  Supplier<UUID> ids() {
    return UUID::randomUUID;
  }
}
