package dev.zayavka.architecture.seeds.allowlist.core.shared;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

final class BadConcurrency {
  Map<String, String> memory() {
    return new ConcurrentHashMap<>();
  }
}
