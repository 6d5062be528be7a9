package dev.zayavka.architecture.seeds.a4.core.shared;

final class BadCase {
  @SuppressWarnings("StringCaseLocaleUsage")
  String small(String word) {
    return word.toLowerCase();
  }
}
