package dev.zayavka.adapter.telegram.routing;

import java.util.List;
import java.util.stream.Stream;

/**
 * Claims of the other desks of the bot on private words, as one desk sees them.
 *
 * @param before of the desks that are offered words before this one
 * @param after of the desks that are offered words after this one
 */
public record Neighbours(List<PrivateWords> before, List<PrivateWords> after) {

  public Neighbours {
    before = List.copyOf(before);
    after = List.copyOf(after);
  }

  /** The neighbours of a desk that is alone. */
  public static Neighbours none() {
    return new Neighbours(List.of(), List.of());
  }

  /** The neighbours of the desk at this place of the list, from 0. */
  static Neighbours of(List<PrivateWords> claims, int at) {
    return new Neighbours(claims.subList(0, at), claims.subList(at + 1, claims.size()));
  }

  /** True if people may write to another desk as well. */
  public boolean takeWords() {
    return all().anyMatch(claim -> claim != PrivateWords.NONE);
  }

  /** True if another desk takes the words that this one leaves. */
  public boolean takeAllWords() {
    return all().anyMatch(claim -> claim == PrivateWords.ALL);
  }

  /** True if the words of some people become searches before this desk is offered them. */
  public boolean searchFirst() {
    return before.contains(PrivateWords.SEARCHES_OF_MEMBERS);
  }

  private Stream<PrivateWords> all() {
    return Stream.concat(before.stream(), after.stream());
  }
}
