package dev.zayavka.architecture.seeds.deciders.core.credit;

final class BadInstanceDecider {
  int decide() {
    return 1;
  }
}
