package dev.zayavka.ports.devices;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Placeholders that stand where a number is missing, such as «б/н», "n/a" or a dash. A value
 * without a letter or a digit is one always.
 *
 * @param words in the form in which values are compared with them
 */
public record Placeholders(Set<String> words) {

  /** Placeholders of a desk that names none itself ({@code DEVICES_NO_NUMBER}). */
  public static final List<String> USUAL =
      List.of(
          "б/н",
          "без номера",
          "без №",
          "без серийного номера",
          "без инвентарного номера",
          "без инв. номера",
          "нет",
          "нет номера",
          "нет данных",
          "нет s/n",
          "н/д",
          "отсутствует",
          "отсутств.",
          "не указан",
          "не указано",
          "не найден",
          "неизвестно",
          "неизвестен",
          "немає",
          "без номеру",
          "жоқ",
          "n/a",
          "none",
          "no",
          "nil",
          "null",
          "no tag",
          "no sn",
          "no s/n",
          "no serial",
          "no serial number",
          "no number",
          "no asset tag",
          "without number",
          "unknown",
          "not checked",
          "not available",
          "not applicable",
          "not found",
          "missing",
          "tbd",
          "?",
          "0",
          "není",
          "nemá",
          "bez čísla",
          "bez s/n",
          "nezjištěno",
          "neuvedeno",
          "keine",
          "kein",
          "ohne",
          "ohne nummer",
          "unbekannt",
          "sin número",
          "ninguno",
          "no tiene",
          "desconocido");

  private static final Pattern BESIDES = Pattern.compile("[^\\p{L}\\p{N}?]+");

  private static final Pattern MARKS = Pattern.compile("\\?+");

  public Placeholders {
    words = Set.copyOf(words);
  }

  /** The usual ones. */
  public static Placeholders usual() {
    return of(USUAL);
  }

  /** Placeholders as people write them; case, blanks and punctuation do not matter. */
  public static Placeholders of(List<String> written) {
    return new Placeholders(
        written.stream()
            .map(Placeholders::form)
            .filter(word -> !word.isEmpty())
            .collect(Collectors.toUnmodifiableSet()));
  }

  /** True if this value names no number. */
  public boolean include(String value) {
    String form = form(value);
    return form.isEmpty() || words.contains(form);
  }

  private static String form(String value) {
    String key = BESIDES.matcher(NumberKey.of(value).value()).replaceAll("");
    return MARKS.matcher(key).replaceAll("?");
  }
}
