package dev.zayavka.architecture.seeds.deciders.core.delivery;

import dev.zayavka.architecture.seeds.deciders.core.credit.BadPublicDecider;

final class Neighbour {
  int call() {
    return BadPublicDecider.decide();
  }
}
