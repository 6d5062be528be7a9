package dev.zayavka.architecture.seeds.purity.core.shared;

import java.util.Map;

final class BadEnvironment {
  Map<String, String> settings() {
    return System.getenv();
  }
}
