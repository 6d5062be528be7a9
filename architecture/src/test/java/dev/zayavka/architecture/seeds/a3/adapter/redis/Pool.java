package dev.zayavka.architecture.seeds.a3.adapter.redis;

import java.util.concurrent.ConcurrentHashMap;

final class Pool {
  private final ConcurrentHashMap<String, Thread> threads = new ConcurrentHashMap<>();

  int size() {
    return threads.size();
  }
}
