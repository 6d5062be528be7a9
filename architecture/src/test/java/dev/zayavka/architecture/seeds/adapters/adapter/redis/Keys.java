package dev.zayavka.architecture.seeds.adapters.adapter.redis;

import dev.zayavka.architecture.seeds.adapters.ports.shared.Key;

public record Keys(Key key) {}
