package dev.zayavka.ports.support.driven;

import dev.zayavka.ports.support.Feedback;
import dev.zayavka.ports.support.SurveyState;
import dev.zayavka.ports.support.TicketId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Storage of surveys and their results. */
public interface Surveys {

  /** Locks the survey of a ticket until the transaction ends and returns its state. */
  SurveyState lock(TicketId ticket);

  /** The same, for reading alone. */
  SurveyState find(TicketId ticket);

  /** Keeps it. */
  void save(TicketId ticket, SurveyState state);

  /** Surveys still open that were sent before this moment, oldest first. */
  List<TicketId> open(Instant sentBefore, int limit);

  /**
   * Keeps feedback.
   *
   * @return false, and nothing is kept, when there is some on this ticket
   */
  boolean give(Feedback feedback);

  /** Updates the comment of feedback that was given; nothing happens if there is none. */
  void comment(Feedback feedback);

  /** The feedback on a ticket. */
  Optional<Feedback> feedback(TicketId ticket);
}
