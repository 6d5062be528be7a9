package dev.zayavka.architecture.seeds.cycles.core.third.below;

import dev.zayavka.architecture.seeds.cycles.core.third.above.BadAbove;

public record BadBelow(BadAbove up) {}
