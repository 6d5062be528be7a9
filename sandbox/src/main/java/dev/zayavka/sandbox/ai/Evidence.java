package dev.zayavka.sandbox.ai;

import dev.zayavka.sandbox.ai.Clauses.Clause;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Finds components in words by their keywords, each with a clause of the words as its quote. */
final class Evidence {
  private final Keywords keywords;

  Evidence(Keywords keywords) {
    this.keywords = keywords;
  }

  /** Quotes by component, in the order of the components; a clause is the quote of one of them. */
  Map<String, String> in(String words, List<String> components) {
    List<Clause> unused = new ArrayList<>(Clauses.of(words));
    Map<String, String> quotes = new LinkedHashMap<>();
    for (String component : components) {
      unused.stream()
          .filter(clause -> keywords.show(component, clause))
          .findFirst()
          .ifPresent(
              clause -> {
                quotes.put(component, clause.text());
                unused.remove(clause);
              });
    }
    return quotes;
  }
}
