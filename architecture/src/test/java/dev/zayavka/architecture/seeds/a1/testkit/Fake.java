package dev.zayavka.architecture.seeds.a1.testkit;

import dev.zayavka.architecture.seeds.a1.ports.shared.Name;

public record Fake(Name name) {}
