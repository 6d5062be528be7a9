package dev.zayavka.architecture.seeds.purity.core.shared;

final class BadFormat {
  @SuppressWarnings("AnnotateFormatMethod")
  String text(int count) {
    return String.format("%d", count);
  }
}
