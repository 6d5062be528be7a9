package dev.zayavka.architecture.seeds.cycles.core.first;

import dev.zayavka.architecture.seeds.cycles.core.second.BadSecond;

public record BadFirst(BadSecond next) {}
