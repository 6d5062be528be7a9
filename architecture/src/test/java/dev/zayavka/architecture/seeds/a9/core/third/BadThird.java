package dev.zayavka.architecture.seeds.a9.core.third;

import dev.zayavka.architecture.seeds.a9.core.first.BadFirst;

public record BadThird(BadFirst[] next) {}
