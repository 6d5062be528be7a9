package dev.zayavka.architecture.seeds.layers.ports.shared;

import dev.zayavka.architecture.seeds.layers.core.shared.Plan;

interface BadPort {
  Plan plan();
}
