package dev.zayavka.ports.devices.lending;

import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * A search query: a device matches if it contains all words.
 *
 * @param words each in its spellings, of which one is enough; as {@link #normal} makes them
 */
public record SearchQuery(List<Set<String>> words) {
  public SearchQuery {
    words = words.stream().map(Set::copyOf).toList();
  }

  /** Normal form of searched texts: lower case, {@code ё} as {@code е}. */
  public static String normal(String text) {
    return text.toLowerCase(Locale.ROOT).replace('ё', 'е');
  }

  /** True when the text, {@link #normal}, has every word in it. */
  public boolean matches(String text) {
    return words.stream().allMatch(spellings -> spellings.stream().anyMatch(text::contains));
  }
}
