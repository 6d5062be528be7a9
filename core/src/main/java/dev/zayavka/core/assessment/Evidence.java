package dev.zayavka.core.assessment;

import dev.zayavka.ports.assessment.Found;
import dev.zayavka.ports.assessment.scenario.ComponentId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Verification of quotes: a component counts only if a quote for it stands in the person's words.
 * Pure functions.
 *
 * <p>Texts are compared by {@link PlainWords}. A quote has two words or more. One word in five may
 * differ, be missing or be added, because models mend slips of the tongue (approximate substring
 * matching by words, after Sellers). One quote proves one component: of overlapping quotes the
 * first one counts.
 */
final class Evidence {

  private static final int FEWEST_WORDS = 2;
  private static final int WORDS_PER_DIFFERENCE = 5;

  private Evidence() {}

  /**
   * Components with proof, in the order they were claimed, each once.
   *
   * @param words words of the person in this turn
   */
  static Verdict verify(List<Found> claims, String words) {
    List<String> said = PlainWords.of(words);
    boolean[] used = new boolean[said.size()];
    Set<ComponentId> seen = new HashSet<>();
    List<Found> proven = new ArrayList<>();
    int unproven = 0;
    for (Found claim : claims) {
      if (seen.contains(claim.component())) {
        continue;
      }
      Optional<Span> span = find(PlainWords.of(claim.quote()), said, used);
      if (span.isPresent()) {
        span.get().mark(used);
        seen.add(claim.component());
        proven.add(claim);
      } else {
        unproven++;
      }
    }
    return new Verdict(proven, unproven);
  }

  /** True if the quote stands in the words, whatever it is to prove. */
  static boolean stands(String quote, String words) {
    List<String> said = PlainWords.of(words);
    return find(PlainWords.of(quote), said, new boolean[said.size()]).isPresent();
  }

  /** The first place of the quote with the fewest differences, in words no other quote has. */
  private static Optional<Span> find(List<String> quote, List<String> said, boolean[] used) {
    if (quote.size() < FEWEST_WORDS) {
      return Optional.empty();
    }
    Optional<Span> best = Optional.empty();
    int from = 0;
    for (int to = 0; to <= said.size(); to++) {
      if (to == said.size() || used[to]) {
        best = better(best, match(quote, said, from, to));
        from = to + 1;
      }
    }
    return best;
  }

  private static Optional<Span> better(Optional<Span> before, Optional<Span> next) {
    return before.isPresent()
            && next.filter(span -> span.differences() < before.get().differences()).isEmpty()
        ? before
        : next;
  }

  /** Alignment of the quote with any part of the words from one index to before another. */
  private static Optional<Span> match(List<String> quote, List<String> said, int from, int to) {
    int[] cost = new int[quote.size() + 1];
    int[] start = new int[quote.size() + 1];
    for (int i = 0; i <= quote.size(); i++) {
      cost[i] = i;
      start[i] = from;
    }
    Optional<Span> best = Optional.empty();
    int allowed = quote.size() / WORDS_PER_DIFFERENCE;
    for (int end = from; end < to; end++) {
      int diagonal = cost[0];
      int diagonalStart = start[0];
      start[0] = end + 1;
      for (int i = 1; i <= quote.size(); i++) {
        int same = diagonal + (quote.get(i - 1).equals(said.get(end)) ? 0 : 1);
        int extra = cost[i] + 1;
        int missing = cost[i - 1] + 1;
        int least = Math.min(same, Math.min(extra, missing));
        int begin = least == same ? diagonalStart : least == missing ? start[i - 1] : start[i];
        diagonal = cost[i];
        diagonalStart = start[i];
        cost[i] = least;
        start[i] = begin;
      }
      Span span = new Span(start[quote.size()], end + 1, cost[quote.size()]);
      if (span.differences() <= allowed && span.words() >= FEWEST_WORDS) {
        best = better(best, Optional.of(span));
      }
    }
    return best;
  }

  /**
   * Result of a verification.
   *
   * @param unproven number of claims without a quote that stands in the words
   */
  record Verdict(List<Found> proven, int unproven) {
    Verdict {
      proven = List.copyOf(proven);
    }
  }

  /** Words from one index to before another. */
  private record Span(int from, int to, int differences) {
    int words() {
      return to - from;
    }

    void mark(boolean[] used) {
      for (int i = from; i < to; i++) {
        used[i] = true;
      }
    }
  }
}
