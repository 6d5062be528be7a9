package dev.zayavka.architecture.seeds.layers.testkit;

import dev.zayavka.architecture.seeds.layers.ports.shared.Name;

public record Fake(Name name) {}
