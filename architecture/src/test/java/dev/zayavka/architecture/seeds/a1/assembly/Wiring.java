package dev.zayavka.architecture.seeds.a1.assembly;

import dev.zayavka.architecture.seeds.a1.adapter.postgres.Rows;
import dev.zayavka.architecture.seeds.a1.core.shared.Plan;
import dev.zayavka.architecture.seeds.a1.ports.shared.Name;

public record Wiring(Name name, Plan plan, Rows rows) {}
