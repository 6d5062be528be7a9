package dev.zayavka.architecture.seeds.a1.adapter.postgres;

import dev.zayavka.architecture.seeds.a1.core.shared.Plan;

record BadAdapter(Plan plan) {}
