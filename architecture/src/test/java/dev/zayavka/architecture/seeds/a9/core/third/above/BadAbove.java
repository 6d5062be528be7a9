package dev.zayavka.architecture.seeds.a9.core.third.above;

import dev.zayavka.architecture.seeds.a9.core.third.below.BadBelow;

public final class BadAbove {
  Object down() {
    return new BadBelow(this);
  }
}
