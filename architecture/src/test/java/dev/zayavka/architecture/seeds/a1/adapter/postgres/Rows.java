package dev.zayavka.architecture.seeds.a1.adapter.postgres;

import dev.zayavka.architecture.seeds.a1.ports.shared.Name;

public record Rows(Name name) {}
