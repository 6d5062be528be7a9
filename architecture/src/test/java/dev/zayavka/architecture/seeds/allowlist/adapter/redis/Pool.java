package dev.zayavka.architecture.seeds.allowlist.adapter.redis;

import java.util.concurrent.ConcurrentHashMap;

final class Pool {
  private final ConcurrentHashMap<String, Thread> threads = new ConcurrentHashMap<>();

  int size() {
    return threads.size();
  }
}
