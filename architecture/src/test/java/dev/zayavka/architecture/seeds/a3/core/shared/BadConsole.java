package dev.zayavka.architecture.seeds.a3.core.shared;

final class BadConsole {
  void say(String text) {
    System.out.println(text);
  }
}
