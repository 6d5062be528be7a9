package dev.zayavka.architecture.seeds.cycles.core.third.above;

import dev.zayavka.architecture.seeds.cycles.core.third.below.BadBelow;

public final class BadAbove {
  Object down() {
    return new BadBelow(this);
  }
}
