package dev.zayavka.ports.assessment;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Turn of a training: the person's words and the partner's reply.
 *
 * @param no from 1
 * @param words empty once the texts were erased
 * @param reply empty until there is one, and once the texts were erased
 * @param found components that count for this turn, in the order of the scenario
 */
public record Turn(
    int no, Optional<SpokenWords> words, Optional<String> reply, List<Found> found, Instant at) {

  public Turn {
    if (no < 1) {
      throw new IllegalArgumentException("turns are numbered from 1: " + no);
    }
    found = List.copyOf(found);
  }

  /** Without the words, which belong in no log. */
  @Override
  public String toString() {
    return "Turn["
        + no
        + ", replied="
        + reply.isPresent()
        + ", found="
        + found
        + ", at="
        + at
        + "]";
  }
}
