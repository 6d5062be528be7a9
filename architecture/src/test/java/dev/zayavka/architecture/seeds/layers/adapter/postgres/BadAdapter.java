package dev.zayavka.architecture.seeds.layers.adapter.postgres;

import dev.zayavka.architecture.seeds.layers.core.shared.Plan;

record BadAdapter(Plan plan) {}
