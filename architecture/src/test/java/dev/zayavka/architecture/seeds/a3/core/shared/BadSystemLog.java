package dev.zayavka.architecture.seeds.a3.core.shared;

final class BadSystemLog {
  void say(System.Logger log) {}
}
