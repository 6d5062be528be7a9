package dev.zayavka.architecture.seeds.purity.core.shared;

import java.time.Instant;
import java.util.function.Supplier;

final class BadNowReference {
  Supplier<Instant> at() {
    return Instant::now;
  }
}
