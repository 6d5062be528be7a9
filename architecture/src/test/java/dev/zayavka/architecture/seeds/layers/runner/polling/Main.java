package dev.zayavka.architecture.seeds.layers.runner.polling;

import dev.zayavka.architecture.seeds.layers.assembly.Wiring;

public record Main(Wiring wiring) {}
