package dev.zayavka.architecture.seeds.a10.core.credit;

class BadOpenDecider {
  static int decide() {
    return 1;
  }
}
