package dev.zayavka.ports.support;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** States of the survey on a ticket. */
public sealed interface SurveyState {

  /** Number of questions. */
  int QUESTIONS = 3;

  /** Best mark; the worst is 1. */
  int BEST = 5;

  /** The survey was not sent. */
  record NotAsked() implements SurveyState {}

  /** The survey was sent. */
  sealed interface Asked extends SurveyState {

    /** The marks given so far, in the order of the questions. */
    List<Integer> marks();

    /** The time at which the survey was sent. */
    Instant since();
  }

  /** The next question waits for a mark. */
  record Asking(List<Integer> marks, Instant since) implements Asked {
    public Asking {
      marks = valid(marks);
    }

    /** Number of the open question, from 1 to 3. */
    public int question() {
      return marks.size() + 1;
    }
  }

  /**
   * All marks are given, one is below the best, and words are awaited.
   *
   * @param askedAt when the words were asked for
   */
  record AwaitingComment(List<Integer> marks, Instant since, Instant askedAt) implements Asked {
    public AwaitingComment {
      marks = valid(marks);
    }
  }

  /** It is done; nothing changes it. */
  record Given(List<Integer> marks, Optional<String> comment, Instant since) implements Asked {
    public Given {
      marks = valid(marks);
    }
  }

  /** Its time is over, or the ticket was opened again, before all marks were given. */
  record Over(List<Integer> marks, Instant since) implements Asked {
    public Over {
      marks = valid(marks);
    }
  }

  private static List<Integer> valid(List<Integer> marks) {
    if (marks.size() > QUESTIONS || marks.stream().anyMatch(mark -> mark < 1 || mark > BEST)) {
      throw new IllegalArgumentException("at most three marks from 1 to 5: " + marks);
    }
    return List.copyOf(marks);
  }
}
