package dev.zayavka.architecture.seeds.cycles.core.second;

import dev.zayavka.architecture.seeds.cycles.core.third.BadThird;

public record BadSecond(BadThird next) {}
