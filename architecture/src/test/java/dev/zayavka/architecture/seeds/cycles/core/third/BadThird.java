package dev.zayavka.architecture.seeds.cycles.core.third;

import dev.zayavka.architecture.seeds.cycles.core.first.BadFirst;

public record BadThird(BadFirst[] next) {}
