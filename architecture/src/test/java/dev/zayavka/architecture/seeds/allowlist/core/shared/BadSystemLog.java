package dev.zayavka.architecture.seeds.allowlist.core.shared;

final class BadSystemLog {
  void say(System.Logger log) {}
}
