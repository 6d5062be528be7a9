package dev.zayavka.architecture.seeds.layers.testkit;

import dev.zayavka.architecture.seeds.layers.core.shared.Plan;

record BadFake(Plan plan) {}
