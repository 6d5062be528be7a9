package dev.zayavka.architecture.seeds.layers.adapter.postgres;

import dev.zayavka.architecture.seeds.layers.ports.shared.Name;

public record Rows(Name name) {}
