package dev.zayavka.adapter.files;

import dev.zayavka.ports.tables.TextEncoding;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * Detector for text in a Latin script with one byte per letter: its letters beyond ASCII are inside
 * of words in ASCII. The encoding is the one in which they are letters of one language.
 */
final class LatinCharset {

  /** In case of a tie the first one, in which most files are. */
  private static final List<TextEncoding> ENCODINGS =
      List.of(TextEncoding.WINDOWS_1252, TextEncoding.WINDOWS_1250, TextEncoding.ISO_8859_2);

  /**
   * Letters of Czech and Slovak, Polish, Hungarian, Romanian, the languages of former Yugoslavia,
   * German, French, Spanish, Portuguese, Italian, and those of the north.
   */
  private static final List<String> LANGUAGES =
      List.of(
          "áäčďéěíĺľňóôŕřšťúůýž",
          "ąćęłńóśźż",
          "áéíóöőúüű",
          "ăâîşţ",
          "čćđšž",
          "äöüß",
          "àâæçéèêëîïôœùûüÿ",
          "áéíñóúüºª",
          "àáâãçéêíóôõúºª",
          "àèéìíòóùú",
          "åäæöøé");

  private static final String PUNCTUATION = "\u00A0«»–—“”„…‘’°§€•×±²³µ";

  /** Smallest share of letters, in percent, that the language must have. */
  private static final int MIN_COVERED = 80;

  private static final int MAX_WORDS = 2_000;

  private LatinCharset() {}

  /** Decodes the text; empty if it is in another script. */
  static Optional<DecodedText> decode(byte[] content, byte[] sample) {
    if (!isInsideWords(content)) {
      return Optional.empty();
    }
    return ENCODINGS.stream()
        .map(encoding -> Candidate.of(encoding, sample))
        .filter(candidate -> candidate.covered() >= MIN_COVERED)
        .sorted(Comparator.comparingInt(Candidate::covered).reversed())
        .flatMap(candidate -> DecodedText.as(candidate.encoding(), content).stream())
        .findFirst();
  }

  /** True if more words mix letters of ASCII with others than have no letter of ASCII. */
  private static boolean isInsideWords(byte[] content) {
    Set<String> seen = new HashSet<>();
    int mixed = 0;
    int pure = 0;
    int from = 0;
    for (int at = 0; at <= content.length && seen.size() < MAX_WORDS; at++) {
      if (at < content.length && (content[at] < 0 || Character.isLetter(content[at]))) {
        continue;
      }
      Word word = Word.of(content, from, at);
      from = at + 1;
      if (word.foreign() > 0 && seen.add(word.text())) {
        mixed += word.ascii() > 0 ? 1 : 0;
        pure += word.ascii() > 0 ? 0 : 1;
      }
    }
    return mixed > pure;
  }

  private record Word(String text, int ascii, int foreign) {
    static Word of(byte[] content, int from, int to) {
      int foreign = 0;
      for (int at = from; at < to; at++) {
        foreign += content[at] < 0 ? 1 : 0;
      }
      String text =
          foreign == 0 ? "" : new String(content, from, to - from, StandardCharsets.ISO_8859_1);
      return new Word(text, to - from - foreign, foreign);
    }
  }

  private record Candidate(TextEncoding encoding, int covered) {
    static Candidate of(TextEncoding encoding, byte[] sample) {
      String text = new String(sample, Charset.forName(encoding.label())).toLowerCase(Locale.ROOT);
      List<Character> foreign =
          text.chars()
              .filter(sign -> sign > 0x7F && PUNCTUATION.indexOf(sign) < 0)
              .mapToObj(sign -> (char) sign)
              .toList();
      long most =
          LANGUAGES.stream()
              .mapToLong(
                  letters -> foreign.stream().filter(sign -> letters.indexOf(sign) >= 0).count())
              .max()
              .orElse(0);
      return new Candidate(encoding, foreign.isEmpty() ? 0 : (int) (100 * most / foreign.size()));
    }
  }
}
