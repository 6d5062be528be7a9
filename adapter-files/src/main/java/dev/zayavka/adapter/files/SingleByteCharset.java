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
 * Detector for text with one byte per letter. It decodes the text with each supported encoding and
 * takes the one with the best {@link RussianTextScore}. If none looks Russian, juniversalchardet
 * decides whether the text is in a script without a supported encoding.
 */
final class SingleByteCharset {

  private static final List<TextEncoding> ENCODINGS =
      List.of(TextEncoding.WINDOWS_1251, TextEncoding.KOI8_R, TextEncoding.IBM866);

  /** Bonus of windows-1251, because most files are in it. */
  private static final double BONUS = 0.3;

  /** Lowest average score of a byte in Russian text. */
  private static final double NOT_RUSSIAN = -0.5;

  /** Shorter text may be a name or an abbreviation, which have a low score. */
  private static final int MIN_TO_REFUSE = 32;

  /** Sample size in bytes; a larger sample does not improve the result. */
  private static final int SAMPLE = 32 * 1024;

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

  private SingleByteCharset() {}

  /** Decodes the text; empty if it is in a script without a supported encoding. */
  static Optional<DecodedText> decode(byte[] content) {
    byte[] sample = sample(content);
    List<Candidate> candidates =
        ENCODINGS.stream()
            .map(encoding -> Candidate.of(encoding, sample))
            .sorted(Comparator.comparingDouble(Candidate::score).reversed())
            .toList();
    if (sample.length >= MIN_TO_REFUSE
        && candidates.getFirst().score() < NOT_RUSSIAN * sample.length
        && isInOtherScript(content)) {
      return Optional.empty();
    }
    return candidates.stream()
        .flatMap(candidate -> DecodedText.tolerant(candidate.encoding(), content).stream())
        .findFirst();
  }

  private static boolean isInOtherScript(byte[] content) {
    UniversalDetector detector = new UniversalDetector();
    detector.handleData(content);
    detector.dataEnd();
    String charset = detector.getDetectedCharset();
    return charset != null && OTHER_SCRIPTS.contains(charset);
  }

  /** Sample of the bytes that differ between encodings, with their neighbours. */
  private static byte[] sample(byte[] content) {
    ByteArrayOutputStream sample = new ByteArrayOutputStream();
    for (int at = 0; at < content.length && sample.size() < SAMPLE; at++) {
      if (isNotAscii(content, at - 1) || isNotAscii(content, at) || isNotAscii(content, at + 1)) {
        sample.write(content[at]);
      }
    }
    return sample.toByteArray();
  }

  private static boolean isNotAscii(byte[] content, int at) {
    return at >= 0 && at < content.length && content[at] < 0;
  }

  private record Candidate(TextEncoding encoding, double score) {
    static Candidate of(TextEncoding encoding, byte[] sample) {
      String text = new String(sample, Charset.forName(encoding.label()));
      double bonus = encoding == TextEncoding.WINDOWS_1251 ? BONUS : 0;
      return new Candidate(encoding, RussianTextScore.of(text) + bonus);
    }
  }
}
