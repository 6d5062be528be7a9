package dev.zayavka.architecture.seeds.a2.adapter.postgres;

import dev.zayavka.architecture.seeds.a2.adapter.redis.Keys;

final class BadReader {
  Keys[] read() {
    return new Keys[0];
  }
}
