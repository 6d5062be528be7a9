package dev.zayavka.architecture.seeds.a1.runner.webhook;

import dev.zayavka.architecture.seeds.a1.core.shared.Plan;

record BadShortcut(Plan plan) {}
