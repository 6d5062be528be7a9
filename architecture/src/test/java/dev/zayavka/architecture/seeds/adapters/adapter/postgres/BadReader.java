package dev.zayavka.architecture.seeds.adapters.adapter.postgres;

import dev.zayavka.architecture.seeds.adapters.adapter.redis.Keys;

final class BadReader {
  Keys[] read() {
    return new Keys[0];
  }
}
