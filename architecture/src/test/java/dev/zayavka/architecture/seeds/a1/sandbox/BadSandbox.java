package dev.zayavka.architecture.seeds.a1.sandbox;

import dev.zayavka.architecture.seeds.a1.ports.shared.Name;

record BadSandbox(Name name) {}
