package dev.zayavka.architecture.seeds.allowlist.core.shared;

final class BadConsole {
  void say(String text) {
    System.out.println(text);
  }
}
