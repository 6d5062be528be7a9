package dev.zayavka.adapter.files;

import dev.zayavka.ports.tables.TextEncoding;
import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.mozilla.universalchardet.Constants;
import org.mozilla.universalchardet.UniversalDetector;

/**
 * Detector for text with one byte per letter. It decodes the text with each supported encoding and
 * takes the one with the best {@link RussianTextScore}. If none looks Russian, juniversalchardet
 * decides whether the text is in a script without a supported encoding.
 */
final class SingleByteCharset {

  private static final List<TextEncoding> ENCODINGS =
      List.of(
          TextEncoding.WINDOWS_1251,
          TextEncoding.KOI8_R,
          TextEncoding.IBM866,
          TextEncoding.ISO_8859_5,
          TextEncoding.MAC_CYRILLIC);

  /** Bonus of windows-1251, because most files are in it. */
  private static final double BONUS = 0.3;

  /**
   * The same for text in capitals, which is the same in KOI8-R in small letters; abbreviations have
   * few letters to tell.
   */
  private static final double CAPITALS = 5;

  private static final Pattern CAPITAL_TEXT = Pattern.compile("[\\p{ASCII}А-ЯЁ№«»]*");

  /** Malus of encodings in which hardly any file is. */
  private static final double RARE = -8;

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
    return LatinCharset.decode(content, sample).or(() -> russian(content, sample));
  }

  private static Optional<DecodedText> russian(byte[] content, byte[] sample) {
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

  /**
   * Sample of the words that differ between encodings, with the signs around them. A word counts
   * once: a short one may be in every row.
   */
  private static byte[] sample(byte[] content) {
    ByteArrayOutputStream sample = new ByteArrayOutputStream();
    Set<String> seen = new HashSet<>();
    int from = 0;
    while (from < content.length && sample.size() < SAMPLE) {
      int to = from;
      while (isNotAscii(content, to)) {
        to++;
      }
      if (to > from
          && seen.add(new String(content, from, to - from, StandardCharsets.ISO_8859_1))) {
        int before = Math.max(0, from - 1);
        sample.write(content, before, Math.min(content.length, to + 1) - before);
      }
      from = to + 1;
    }
    return sample.toByteArray();
  }

  private static boolean isNotAscii(byte[] content, int at) {
    return at >= 0 && at < content.length && content[at] < 0;
  }

  private record Candidate(TextEncoding encoding, double score) {
    static Candidate of(TextEncoding encoding, byte[] sample) {
      String text = new String(sample, Charset.forName(encoding.label()));
      return new Candidate(encoding, RussianTextScore.of(text) + bonus(encoding, text));
    }

    private static double bonus(TextEncoding encoding, String text) {
      return switch (encoding) {
        case WINDOWS_1251 -> CAPITAL_TEXT.matcher(text).matches() ? CAPITALS : BONUS;
        case KOI8_R, IBM866 -> 0;
        case UTF_8, UTF_16, ISO_8859_5, MAC_CYRILLIC, WINDOWS_1252, WINDOWS_1250, ISO_8859_2 ->
            RARE;
      };
    }
  }
}
