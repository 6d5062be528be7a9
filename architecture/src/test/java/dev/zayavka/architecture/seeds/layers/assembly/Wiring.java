package dev.zayavka.architecture.seeds.layers.assembly;

import dev.zayavka.architecture.seeds.layers.adapter.postgres.Rows;
import dev.zayavka.architecture.seeds.layers.core.shared.Plan;
import dev.zayavka.architecture.seeds.layers.ports.shared.Name;

public record Wiring(Name name, Plan plan, Rows rows) {}
