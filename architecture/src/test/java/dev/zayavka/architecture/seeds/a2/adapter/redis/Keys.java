package dev.zayavka.architecture.seeds.a2.adapter.redis;

import dev.zayavka.architecture.seeds.a2.ports.shared.Key;

public record Keys(Key key) {}
