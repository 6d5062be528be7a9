package dev.zayavka.core.devices.lending;

import dev.zayavka.ports.devices.DeviceField;
import dev.zayavka.ports.devices.DeviceFields;
import dev.zayavka.ports.devices.DeviceId;
import dev.zayavka.ports.devices.NumberKey;
import dev.zayavka.ports.devices.lending.SearchQuery;
import dev.zayavka.ports.devices.lending.driven.DeviceReports.Candidate;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Parser and ranking of searches. Every word must match, ignoring case and {@code ё}, also typed in
 * the wrong keyboard layout, or as a part of a number.
 */
final class SearchQueryParser {
  private static final int MOST_WORDS = 8;
  private static final String LATIN = "`qwertyuiop[]asdfghjkl;'zxcvbnm,.~{}:\"<>";
  private static final String CYRILLIC = "ёйцукенгшщзхъфывапролджэячсмитьбюёхъжэбю";

  /** Signs in front of a number, written apart from it, and nothing at all. */
  private static final Pattern SIGN = Pattern.compile("[№#]*");

  private static final Pattern BETWEEN = Pattern.compile("[^\\p{L}\\p{N}]+");

  private SearchQueryParser() {}

  /**
   * Parses a search for devices; without words there is nothing to find. Beside a digit every word
   * may be a part of a number: {@code AB 123}.
   */
  static SearchQuery query(String words) {
    List<String> all =
        split(words).filter(word -> !SIGN.matcher(word).matches()).limit(MOST_WORDS).toList();
    boolean isNumbered = all.stream().anyMatch(SearchQueryParser::hasDigit);
    return new SearchQuery(
        all.stream().map(word -> isNumbered ? spellingsOfNumber(word) : spellings(word)).toList());
  }

  /** The words in their normal form, without signs of no width. */
  static Stream<String> split(String words) {
    return Stream.of(SearchQuery.normal(words).strip().split("[\\p{Z}\\s]+"))
        .map(NumberKey::seen)
        .filter(word -> !word.isEmpty());
  }

  /** Parses a search for people; a user name loses its {@code @}. */
  static String people(String words) {
    return words.replaceAll("(?<!\\S)@(?=\\S)", "");
  }

  /** Sorts hits by rank, then by category, model and number. */
  static List<DeviceId> ranked(SearchQuery query, List<Candidate> found) {
    return found.stream()
        .sorted(
            Comparator.comparingInt((Candidate one) -> distance(query, one))
                .thenComparing(one -> SearchQuery.normal(fields(one).category()))
                .thenComparing(one -> SearchQuery.normal(fields(one).model()))
                .thenComparing(one -> fields(one).number())
                .thenComparing(one -> one.state().file().id().value()))
        .map(one -> one.state().file().id())
        .toList();
  }

  /** Spellings of a word that is a number, or a part of one: also as numbers are compared. */
  static Set<String> spellingsOfNumber(String word) {
    Set<String> all = spellings(word);
    all.addAll(comparable(NumberKey.of(word)));
    all.remove("");
    return all;
  }

  /** The normal form of a number, with and without its separators. */
  static List<String> comparable(NumberKey number) {
    return List.of(number.value(), bare(number.value()));
  }

  private static Set<String> spellings(String word) {
    Set<String> all = new LinkedHashSet<>();
    all.add(word);
    all.add(typed(word, LATIN, CYRILLIC));
    all.add(typed(word, CYRILLIC, LATIN));
    if (hasDigit(word)) {
      all.add(bare(word));
    }
    all.remove("");
    return all;
  }

  private static boolean hasDigit(String word) {
    return word.codePoints().anyMatch(Character::isDigit);
  }

  /** Converts a word to the other keyboard layout, by key. */
  private static String typed(String word, String from, String to) {
    StringBuilder other = new StringBuilder(word.length());
    for (int i = 0; i < word.length(); i++) {
      int key = from.indexOf(word.charAt(i));
      other.append(key < 0 ? word.charAt(i) : to.charAt(key));
    }
    return SearchQuery.normal(other.toString());
  }

  private static int distance(SearchQuery query, Candidate device) {
    return query.words().stream()
        .mapToInt(
            spellings ->
                spellings.stream().mapToInt(word -> distance(word, device)).min().orElse(0))
        .sum();
  }

  /**
   * Rank of a hit: a whole number or name, a word of a name, the beginning or end of a number, the
   * beginning of a word, a part of a number, the rest.
   */
  private static int distance(String word, Candidate device) {
    DeviceFields fields = fields(device);
    String wanted = bare(word);
    int number =
        Stream.of(DeviceField.INVENTORY_NUMBER, DeviceField.SERIAL_NUMBER)
            .flatMap(
                field ->
                    Stream.concat(
                        fields.key(field).stream(),
                        fields.numberKey(field).map(NumberKey::value).stream()))
            .mapToInt(key -> ofNumber(wanted, bare(key)))
            .min()
            .orElse(Integer.MAX_VALUE);
    int name =
        Stream.of(DeviceField.MODEL, DeviceField.CATEGORY, DeviceField.VENDOR)
            .flatMap(field -> fields.value(field).stream())
            .mapToInt(value -> ofName(word, SearchQuery.normal(value)))
            .min()
            .orElse(Integer.MAX_VALUE);
    int holder = device.holder().startsWith(word) || beginsAWord(word, device.holder()) ? 60 : 90;
    return IntStream.of(number, name, holder).min().getAsInt();
  }

  /** Removes separators from a number: people write them with and without. */
  private static String bare(String number) {
    return BETWEEN.matcher(number).replaceAll("");
  }

  private static int ofNumber(String wanted, String key) {
    if (wanted.isEmpty()) {
      return Integer.MAX_VALUE;
    }
    if (key.equals(wanted)) {
      return 0;
    }
    if (key.startsWith(wanted)) {
      return 30;
    }
    if (key.endsWith(wanted)) {
      return 40;
    }
    return key.contains(wanted) ? 70 : Integer.MAX_VALUE;
  }

  private static int ofName(String word, String value) {
    if (value.equals(word)) {
      return 10;
    }
    if (value.startsWith(word)) {
      return value.startsWith(word + " ") ? 15 : 20;
    }
    if ((value + " ").contains(" " + word + " ")) {
      return 25;
    }
    return beginsAWord(word, value) ? 50 : Integer.MAX_VALUE;
  }

  private static boolean beginsAWord(String word, String value) {
    return value.contains(" " + word);
  }

  private static DeviceFields fields(Candidate candidate) {
    return candidate.state().file().fields();
  }
}
