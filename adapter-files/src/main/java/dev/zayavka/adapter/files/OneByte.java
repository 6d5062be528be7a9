package dev.zayavka.adapter.files;

import dev.zayavka.ports.tables.TextEncoding;
import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.mozilla.universalchardet.Constants;
import org.mozilla.universalchardet.UniversalDetector;

/**
 * Russian text with a byte for each letter. Which of three encodings it is in is told by how much
 * it then looks like Russian. juniversalchardet takes short windows-1251 for Mac Cyrillic, so it is
 * asked only about text that looks like Russian in none of them.
 */
final class OneByte {

  private static final List<TextEncoding> ENCODINGS =
      List.of(TextEncoding.WINDOWS_1251, TextEncoding.KOI8_R, TextEncoding.IBM866);

  /** Of two that look alike it is the one most files are in. */
  private static final double USUAL = 0.3;

  /** A letter of Russian has more, on an average. */
  private static final double NOT_RUSSIAN = -0.5;

  /** Fewer bytes may be a name or an abbreviation, which look like nothing. */
  private static final int ENOUGH_TO_DENY = 32;

  /** More does not tell more. */
  private static final int ENOUGH = 32 * 1024;

  private static final Set<String> OTHER_SCRIPTS =
      Set.of(
          Constants.CHARSET_BIG5,
          Constants.CHARSET_EUC_JP,
          Constants.CHARSET_EUC_KR,
          Constants.CHARSET_EUC_TW,
          Constants.CHARSET_GB18030,
          Constants.CHARSET_ISO_8859_7,
          Constants.CHARSET_ISO_8859_8,
          Constants.CHARSET_SHIFT_JIS,
          Constants.CHARSET_TIS620,
          Constants.CHARSET_WINDOWS_1253,
          Constants.CHARSET_WINDOWS_1255);

  private OneByte() {}

  static Optional<Decoded> decode(byte[] content) {
    byte[] telling = telling(content);
    List<Candidate> candidates =
        ENCODINGS.stream()
            .map(encoding -> Candidate.of(encoding, telling))
            .sorted(Comparator.comparingDouble(Candidate::likeness).reversed())
            .toList();
    if (telling.length >= ENOUGH_TO_DENY
        && candidates.getFirst().likeness() < NOT_RUSSIAN * telling.length
        && isInOtherScript(content)) {
      return Optional.empty();
    }
    return candidates.stream()
        .flatMap(candidate -> Decoded.as(candidate.encoding(), content).stream())
        .findFirst();
  }

  private static boolean isInOtherScript(byte[] content) {
    UniversalDetector detector = new UniversalDetector();
    detector.handleData(content);
    detector.dataEnd();
    String charset = detector.getDetectedCharset();
    return charset != null && OTHER_SCRIPTS.contains(charset);
  }

  /** The bytes that differ between encodings, and those beside them. */
  private static byte[] telling(byte[] content) {
    ByteArrayOutputStream telling = new ByteArrayOutputStream();
    for (int at = 0; at < content.length && telling.size() < ENOUGH; at++) {
      if (isTelling(content, at - 1) || isTelling(content, at) || isTelling(content, at + 1)) {
        telling.write(content[at]);
      }
    }
    return telling.toByteArray();
  }

  private static boolean isTelling(byte[] content, int at) {
    return at >= 0 && at < content.length && content[at] < 0;
  }

  private record Candidate(TextEncoding encoding, double likeness) {
    static Candidate of(TextEncoding encoding, byte[] telling) {
      String text = new String(telling, Charset.forName(encoding.label()));
      double usual = encoding == TextEncoding.WINDOWS_1251 ? USUAL : 0;
      return new Candidate(encoding, Russian.likeness(text) + usual);
    }
  }
}
