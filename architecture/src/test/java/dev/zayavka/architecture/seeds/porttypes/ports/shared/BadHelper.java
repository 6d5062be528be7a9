package dev.zayavka.architecture.seeds.porttypes.ports.shared;

final class BadHelper {
  private BadHelper() {}
}
