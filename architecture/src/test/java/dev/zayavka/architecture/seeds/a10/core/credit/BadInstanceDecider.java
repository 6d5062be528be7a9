package dev.zayavka.architecture.seeds.a10.core.credit;

final class BadInstanceDecider {
  int decide() {
    return 1;
  }
}
