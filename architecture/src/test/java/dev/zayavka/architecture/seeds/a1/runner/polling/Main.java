package dev.zayavka.architecture.seeds.a1.runner.polling;

import dev.zayavka.architecture.seeds.a1.assembly.Wiring;

public record Main(Wiring wiring) {}
