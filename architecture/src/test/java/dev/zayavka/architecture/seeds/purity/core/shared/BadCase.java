package dev.zayavka.architecture.seeds.purity.core.shared;

final class BadCase {
  @SuppressWarnings("StringCaseLocaleUsage")
  String small(String word) {
    return word.toLowerCase();
  }
}
