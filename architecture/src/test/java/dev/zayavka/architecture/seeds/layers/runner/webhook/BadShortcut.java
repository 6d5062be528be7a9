package dev.zayavka.architecture.seeds.layers.runner.webhook;

import dev.zayavka.architecture.seeds.layers.core.shared.Plan;

record BadShortcut(Plan plan) {}
