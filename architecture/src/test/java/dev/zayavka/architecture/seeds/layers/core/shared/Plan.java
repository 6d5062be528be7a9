package dev.zayavka.architecture.seeds.layers.core.shared;

import dev.zayavka.architecture.seeds.layers.ports.shared.Name;

public record Plan(Name name) {}
