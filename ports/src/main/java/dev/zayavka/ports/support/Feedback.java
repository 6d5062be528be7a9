package dev.zayavka.ports.support;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A client's survey answers about a ticket; one per ticket.
 *
 * @param marks three, from 1 to 5
 * @param comment what is to be better
 */
public record Feedback(TicketId ticket, List<Integer> marks, Optional<String> comment, Instant at) {

  /** Longest comment, in UTF-16 units. */
  public static final int LONGEST_COMMENT = 1000;

  /** The same with more words in the comment, cut to the longest comment. */
  public Feedback continued(String words) {
    String all = comment.map(before -> before + "\n" + words).orElse(words);
    return new Feedback(
        ticket,
        marks,
        Optional.of(all.length() <= LONGEST_COMMENT ? all : all.substring(0, LONGEST_COMMENT)),
        at);
  }

  public Feedback {
    marks = List.copyOf(marks);
    if (marks.size() != SurveyState.QUESTIONS) {
      throw new IllegalArgumentException("feedback has three marks: " + marks);
    }
  }
}
