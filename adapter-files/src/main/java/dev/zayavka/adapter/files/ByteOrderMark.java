package dev.zayavka.adapter.files;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Optional;
import java.util.stream.Stream;

/** Byte order mark at the start of Unicode text (Unicode Standard, section 23.8). */
enum ByteOrderMark {
  UTF_8("efbbbf"),
  UTF_16LE("fffe"),
  UTF_16BE("feff"),
  NONE("");

  @SuppressWarnings("ImmutableEnumChecker") // The array never leaves this class.
  private final byte[] bytes;

  ByteOrderMark(String hex) {
    this.bytes = HexFormat.of().parseHex(hex);
  }

  static ByteOrderMark of(byte[] content) {
    return Stream.of(values())
        .filter(mark -> FileFormat.begins(content, mark.bytes))
        .findFirst()
        .orElse(NONE);
  }

  /** UTF-16 charset with the byte order of this mark. */
  Optional<Charset> utf16() {
    return switch (this) {
      case UTF_16LE -> Optional.of(StandardCharsets.UTF_16LE);
      case UTF_16BE -> Optional.of(StandardCharsets.UTF_16BE);
      case UTF_8, NONE -> Optional.empty();
    };
  }
}
