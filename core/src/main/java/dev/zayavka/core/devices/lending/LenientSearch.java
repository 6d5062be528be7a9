package dev.zayavka.core.devices.lending;

import static java.util.stream.Collectors.joining;

import dev.zayavka.core.shared.EditDistance;
import dev.zayavka.ports.devices.DeviceField;
import dev.zayavka.ports.devices.DeviceFields;
import dev.zayavka.ports.devices.lending.SearchQuery;
import dev.zayavka.ports.devices.lending.driven.DeviceReports.Candidate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Further readings of a search that found nothing as it was written: without words that only
 * announce a number ({@code инв. № 00123}), with words in another form ({@code ноутбуки}), and with
 * one wrong letter in a word.
 */
final class LenientSearch {

  private static final int MOST_WORDS = 8;

  /** Shorter words are too much like others. */
  private static final int SHORTEST_MISTYPED = 5;

  private static final int SHORTEST_STEM = 3;

  /** Words that announce a number. They are left out beside others alone. */
  private static final Set<String> ANNOUNCING =
      Set.of(
          "№",
          "#",
          "n",
          "no",
          "nr",
          "num",
          "number",
          "номер",
          "номера",
          "номером",
          "ном",
          "инв",
          "инвентарный",
          "инвентарного",
          "инвентарная",
          "инвентарным",
          "сер",
          "серийный",
          "серийного",
          "серийным",
          "зав",
          "заводской",
          "с/н",
          "с.н",
          "s/n",
          "sn",
          "сн",
          "и/н",
          "inv",
          "inventory",
          "serial",
          "tag",
          "asset",
          "with",
          "под",
          "с",
          "id");

  private static final Pattern ANNOUNCED =
      Pattern.compile(
          "^(?:(?:инв|инвентарный|сер|серийный|зав|заводской|с/н|s/n|sn|сн|и/н|inv|no|nr|n|ном"
              + "|номер|id)?[№#.:_/-]+|(?:инв|сер|зав|ном|sn|no|inv)(?=\\d))+");
  private static final Pattern AROUND = Pattern.compile("^[^\\p{L}\\p{N}№#]+|[^\\p{L}\\p{N}]+$");
  private static final Pattern BETWEEN = Pattern.compile("[^\\p{L}\\p{N}]+");
  private static final Pattern SPACES = Pattern.compile("[\\p{Z}\\s]+");
  private static final Pattern RUSSIAN =
      Pattern.compile(
          "(?:ами|ями|иями|ов|ев|ей|ий|ах|ях|ам|ям|ом|ем|ой|ого|его|ые|ие|ый|ую|ая|ы|и|а|я|у|ю|е|о|ь)$");
  private static final Pattern ENGLISH = Pattern.compile("(?:ies|es|s|y)$");
  private static final Pattern CYRILLIC = Pattern.compile("[а-я]+");
  private static final Pattern LATIN = Pattern.compile("[a-z]+");

  private LenientSearch() {}

  /** The search by its significant words, each also in its stem. */
  static SearchQuery significant(String words) {
    return new SearchQuery(
        core(words).stream()
            .map(
                word -> {
                  Set<String> spellings =
                      new LinkedHashSet<>(SearchQueryParser.spellingsOfNumber(word));
                  spellings.add(stem(word));
                  return spellings;
                })
            .toList());
  }

  /**
   * Candidates of the search with one wrong letter in each long word: one half of such a word is
   * right, unless the two letters in the middle changed places. {@link #isMeant} tells which
   * candidates are meant.
   */
  static SearchQuery mistyped(String words) {
    return new SearchQuery(core(words).stream().map(LenientSearch::parts).toList());
  }

  /** True if the device has each word, in its stem or with one wrong letter. */
  static boolean isMeant(String words, Candidate device) {
    return isMeant(words, text(device));
  }

  /** True if the text, {@link SearchQuery#normal}, has each word, and there are words. */
  static boolean isMeant(String words, String text) {
    List<String> wanted = core(words);
    List<String> tokens =
        Stream.of(BETWEEN, SPACES).flatMap(between -> between.splitAsStream(text)).toList();
    return !wanted.isEmpty()
        && wanted.stream()
            .allMatch(
                word ->
                    SearchQueryParser.spellingsOfNumber(word).stream().anyMatch(text::contains)
                        || text.contains(stem(word))
                        || (isMistypable(word)
                            && tokens.stream().anyMatch(token -> isAlmost(word, token))));
  }

  /** The words that are no announcement of a number; all of them if there are no others. */
  private static List<String> core(String words) {
    List<String> all =
        SearchQueryParser.split(words)
            .map(word -> AROUND.matcher(word).replaceAll(""))
            .filter(word -> !word.isEmpty())
            .toList();
    List<String> significant =
        all.stream()
            .filter(word -> !ANNOUNCING.contains(word))
            .map(LenientSearch::announced)
            .filter(word -> !word.isEmpty())
            .limit(MOST_WORDS)
            .toList();
    return significant.isEmpty() ? all.stream().limit(MOST_WORDS).toList() : significant;
  }

  /** A number without the announcement that is written with it: {@code №00123}. */
  private static String announced(String word) {
    return word.codePoints().anyMatch(Character::isDigit)
        ? ANNOUNCED.matcher(word).replaceFirst("")
        : word;
  }

  private static String stem(String word) {
    String stem = word;
    if (CYRILLIC.matcher(word).matches()) {
      stem = RUSSIAN.matcher(word).replaceFirst("");
    } else if (LATIN.matcher(word).matches()) {
      stem = ENGLISH.matcher(word).replaceFirst("");
    }
    return stem.length() < SHORTEST_STEM ? word : stem;
  }

  private static boolean isMistypable(String word) {
    return word.length() >= SHORTEST_MISTYPED && word.codePoints().noneMatch(Character::isDigit);
  }

  private static Set<String> parts(String word) {
    Set<String> parts = new LinkedHashSet<>(SearchQueryParser.spellingsOfNumber(word));
    parts.add(stem(word));
    if (isMistypable(word)) {
      int middle = word.length() / 2;
      parts.add(word.substring(0, middle));
      parts.add(word.substring(middle));
      parts.add(
          word.substring(0, middle - 1)
              + word.charAt(middle)
              + word.charAt(middle - 1)
              + word.substring(middle + 1));
    }
    return parts;
  }

  /** One letter apart from the word, its stem, or the beginning of a longer one. */
  private static boolean isAlmost(String word, String token) {
    return EditDistance.isWithin(1, word, token)
        || EditDistance.isWithin(1, stem(word), stem(token))
        || (token.length() > word.length()
            && Stream.of(word.length() - 1, word.length(), word.length() + 1)
                .anyMatch(
                    length ->
                        EditDistance.isWithin(
                            1, word, token.substring(0, Math.min(length, token.length())))));
  }

  private static String text(Candidate device) {
    DeviceFields fields = device.state().file().fields();
    Stream<String> numbers =
        Stream.of(DeviceField.SERIAL_NUMBER, DeviceField.INVENTORY_NUMBER)
            .flatMap(field -> fields.numberKey(field).stream())
            .flatMap(key -> SearchQueryParser.comparable(key).stream());
    return Stream.of(
            Stream.of(SearchQuery.normal(String.join(" ", fields.values().values()))),
            numbers,
            Stream.of(device.holder()))
        .flatMap(part -> part)
        .collect(joining(" "));
  }
}
