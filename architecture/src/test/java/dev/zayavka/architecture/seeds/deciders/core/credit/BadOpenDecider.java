package dev.zayavka.architecture.seeds.deciders.core.credit;

class BadOpenDecider {
  static int decide() {
    return 1;
  }
}
