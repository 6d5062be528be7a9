package dev.zayavka.architecture.seeds.a1.testkit;

import dev.zayavka.architecture.seeds.a1.core.shared.Plan;

record BadFake(Plan plan) {}
