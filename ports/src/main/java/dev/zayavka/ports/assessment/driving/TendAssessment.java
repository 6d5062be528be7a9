package dev.zayavka.ports.assessment.driving;

import java.time.Instant;

/** Work of the assessment desk by the clock, once over all instances. */
public interface TendAssessment {

  /**
   * Tells of replies that take long, ends the waiting for those that take too long, and sends the
   * checklist for reviews that did not come. Meant to run every few seconds.
   */
  void watch(Instant now);

  /** Leaves idle trainings. */
  void expire(Instant now);

  /** Erases texts whose time is over. */
  void eraseTexts(Instant now);

  /** Sends the next messages of broadcasts, and what reminders are due. */
  void send(Instant now);

  /** Enqueues the export, if one is set up. */
  void export(Instant now);
}
