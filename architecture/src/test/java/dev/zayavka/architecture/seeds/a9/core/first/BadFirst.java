package dev.zayavka.architecture.seeds.a9.core.first;

import dev.zayavka.architecture.seeds.a9.core.second.BadSecond;

public record BadFirst(BadSecond next) {}
