package dev.zayavka.ports.assessment.driven;

import dev.zayavka.ports.shared.PersonId;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Audit of the assessment desk: actions and numbers, never words. */
public interface AssessmentAudit {

  /**
   * Adds an entry.
   *
   * @param action name of the action
   * @param by who did it; empty for the clock or a model
   * @param person the member concerned
   * @param training number of the training; empty for entries about a member
   */
  void add(
      String action,
      Optional<PersonId> by,
      PersonId person,
      Optional<Long> training,
      Map<String, String> details,
      Instant at);

  /** Entries of a training, oldest first. */
  List<Entry> ofTraining(long training);

  /** Entry of the audit. */
  record Entry(String action, Optional<PersonId> by, Map<String, String> details, Instant at) {}
}
