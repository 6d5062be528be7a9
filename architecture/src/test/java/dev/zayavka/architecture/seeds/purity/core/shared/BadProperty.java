package dev.zayavka.architecture.seeds.purity.core.shared;

final class BadProperty {
  boolean isOn() {
    return Boolean.getBoolean("on");
  }
}
