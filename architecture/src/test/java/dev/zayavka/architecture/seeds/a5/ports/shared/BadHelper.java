package dev.zayavka.architecture.seeds.a5.ports.shared;

final class BadHelper {
  private BadHelper() {}
}
