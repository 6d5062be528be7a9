package dev.zayavka.architecture.seeds.a4.core.shared;

final class BadProperty {
  boolean isOn() {
    return Boolean.getBoolean("on");
  }
}
