package dev.zayavka.ports.devices;

import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * What somebody looks for: a device is found by all of these words.
 *
 * @param words each in its spellings, of which one is enough; as {@link #normal} makes them
 */
public record SearchQuery(List<Set<String>> words) {
  public SearchQuery {
    words = words.stream().map(Set::copyOf).toList();
  }

  /** How texts are compared: in lower case, {@code ё} as {@code е}. */
  public static String normal(String text) {
    return text.toLowerCase(Locale.ROOT).replace('ё', 'е');
  }

  /** True when the text, {@link #normal}, has every word in it. */
  public boolean matches(String text) {
    return words.stream().allMatch(spellings -> spellings.stream().anyMatch(text::contains));
  }
}
