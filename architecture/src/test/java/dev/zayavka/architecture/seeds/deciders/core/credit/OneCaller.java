package dev.zayavka.architecture.seeds.deciders.core.credit;

final class OneCaller {
  int call() {
    return BadSharedDecider.decide();
  }
}
