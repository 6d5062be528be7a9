package dev.zayavka.architecture.seeds.a9.core.third.below;

import dev.zayavka.architecture.seeds.a9.core.third.above.BadAbove;

public record BadBelow(BadAbove up) {}
