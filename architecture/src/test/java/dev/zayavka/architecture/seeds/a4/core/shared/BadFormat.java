package dev.zayavka.architecture.seeds.a4.core.shared;

final class BadFormat {
  @SuppressWarnings("AnnotateFormatMethod")
  String text(int count) {
    return String.format("%d", count);
  }
}
