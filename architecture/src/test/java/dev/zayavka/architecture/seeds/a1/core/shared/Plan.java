package dev.zayavka.architecture.seeds.a1.core.shared;

import dev.zayavka.architecture.seeds.a1.ports.shared.Name;

public record Plan(Name name) {}
