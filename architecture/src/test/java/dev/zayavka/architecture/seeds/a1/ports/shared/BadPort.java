package dev.zayavka.architecture.seeds.a1.ports.shared;

import dev.zayavka.architecture.seeds.a1.core.shared.Plan;

interface BadPort {
  Plan plan();
}
