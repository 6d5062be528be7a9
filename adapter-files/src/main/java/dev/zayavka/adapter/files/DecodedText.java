package dev.zayavka.adapter.files;

import dev.zayavka.ports.tables.TableNotice;
import dev.zayavka.ports.tables.TextEncoding;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * Text of a file with the encoding it was decoded with.
 *
 * @param text without a byte order mark
 * @param notices what had to be mended
 */
record DecodedText(String text, TextEncoding encoding, List<TableNotice> notices) {

  private static final char REPLACEMENT = '\uFFFD';

  /**
   * Smallest share of broken characters that rules UTF-8 out, as one in so many non-ASCII
   * characters. In another encoding most of them are broken.
   */
  private static final int BROKEN_ONE_IN = 4;

  /** Share of control characters from which a file is binary, as one in so many characters. */
  private static final int CONTROL_ONE_IN = 50;

  private static final char BYTE_ORDER_MARK = '\uFEFF';

  DecodedText(String text, TextEncoding encoding) {
    this(text, encoding, List.of());
  }

  /** Decodes strictly; empty if the bytes are invalid in the encoding. */
  static Optional<DecodedText> as(TextEncoding encoding, byte[] content) {
    return isMarkedOtherwise(encoding, content)
        ? Optional.empty()
        : decode(content, charset(encoding, content), encoding);
  }

  /**
   * Decodes with a chosen encoding. UTF-8 may have a few broken bytes, each of which becomes a
   * replacement character, and UTF-16 may end in the middle of a character. Many broken bytes mean
   * another encoding, and the result is empty.
   */
  static Optional<DecodedText> tolerant(TextEncoding encoding, byte[] content) {
    if (isMarkedOtherwise(encoding, content)) {
      return Optional.empty();
    }
    return as(encoding, content)
        .or(
            () ->
                encoding == TextEncoding.UTF_16
                    ? wide(content)
                    : repaired(content, charset(encoding, content), encoding, List.of()));
  }

  private static Charset charset(TextEncoding encoding, byte[] content) {
    return encoding == TextEncoding.UTF_16
        ? ByteOrderMark.of(content).utf16().orElseGet(() -> Utf16Detector.likelier(content))
        : Charset.forName(encoding.label());
  }

  /** True for an encoding without a mark, if the bytes begin with that of UTF-8. */
  private static boolean isMarkedOtherwise(TextEncoding encoding, byte[] content) {
    boolean isUnicode = encoding == TextEncoding.UTF_8 || encoding == TextEncoding.UTF_16;
    return !isUnicode && ByteOrderMark.of(content) == ByteOrderMark.UTF_8;
  }

  /** UTF-16 with half a character at its end, or with half a surrogate pair. */
  private static Optional<DecodedText> wide(byte[] content) {
    boolean odd = content.length % 2 == 1;
    byte[] whole = odd ? Arrays.copyOf(content, content.length - 1) : content;
    Optional<Charset> marked = ByteOrderMark.of(content).utf16();
    if (marked.isEmpty() && !Utf16Detector.isLikely(whole)) {
      return Optional.empty();
    }
    return repaired(
        whole,
        marked.orElseGet(() -> Utf16Detector.likelier(whole)),
        TextEncoding.UTF_16,
        odd ? List.of(new TableNotice.OddByte()) : List.of());
  }

  private static Optional<DecodedText> repaired(
      byte[] content, Charset charset, TextEncoding encoding, List<TableNotice> notices) {
    String text = new String(content, charset);
    long broken = text.chars().filter(sign -> sign == REPLACEMENT).count();
    long foreign = text.chars().filter(sign -> sign > 0x7F).count();
    return broken * BROKEN_ONE_IN <= foreign
        ? Optional.of(new DecodedText(withoutMarks(text), encoding, notices))
        : Optional.empty();
  }

  /** Decodes with the detected encoding; empty if no supported encoding fits. */
  static Optional<DecodedText> detect(byte[] content) {
    return switch (ByteOrderMark.of(content)) {
      case UTF_8 -> tolerant(TextEncoding.UTF_8, content);
      case UTF_16LE, UTF_16BE -> tolerant(TextEncoding.UTF_16, content);
      case NONE ->
          Utf16Detector.isLikely(content)
              ? tolerant(TextEncoding.UTF_16, content)
              : tolerant(TextEncoding.UTF_8, content).or(() -> SingleByteCharset.decode(content));
    };
  }

  /** False if there are more control characters than a slip puts into a text file. */
  boolean isText() {
    long controls = text.chars().filter(CellValues::isControl).count();
    return controls <= Math.max(1, text.length() / CONTROL_ONE_IN);
  }

  private static Optional<DecodedText> decode(
      byte[] content, Charset charset, TextEncoding encoding) {
    try {
      String text = charset.newDecoder().decode(ByteBuffer.wrap(content)).toString();
      return Optional.of(new DecodedText(withoutMarks(text), encoding));
    } catch (CharacterCodingException other) {
      return Optional.empty();
    }
  }

  /** Also removes the end-of-file marks of DOS. */
  private static String withoutMarks(String text) {
    int from = !text.isEmpty() && text.charAt(0) == BYTE_ORDER_MARK ? 1 : 0;
    int to = text.length();
    while (to > from && text.charAt(to - 1) == '\u001A') {
      to--;
    }
    return text.substring(from, to);
  }
}
