package dev.zayavka.architecture.seeds.a10.core.credit;

final class OneCaller {
  int call() {
    return BadSharedDecider.decide();
  }
}
