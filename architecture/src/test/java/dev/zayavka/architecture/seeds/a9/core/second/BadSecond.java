package dev.zayavka.architecture.seeds.a9.core.second;

import dev.zayavka.architecture.seeds.a9.core.third.BadThird;

public record BadSecond(BadThird next) {}
