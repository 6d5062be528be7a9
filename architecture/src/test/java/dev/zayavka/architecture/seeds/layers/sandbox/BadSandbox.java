package dev.zayavka.architecture.seeds.layers.sandbox;

import dev.zayavka.architecture.seeds.layers.ports.shared.Name;

record BadSandbox(Name name) {}
