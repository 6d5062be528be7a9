package dev.zayavka.architecture.seeds.a10.core.delivery;

import dev.zayavka.architecture.seeds.a10.core.credit.BadPublicDecider;

final class Neighbour {
  int call() {
    return BadPublicDecider.decide();
  }
}
