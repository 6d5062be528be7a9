package dev.zayavka.testkit.memory.assessment;

import dev.zayavka.ports.assessment.driven.AssessmentAudit;
import dev.zayavka.ports.shared.PersonId;
import dev.zayavka.testkit.memory.DeskDraft;
import dev.zayavka.testkit.memory.assessment.AssessmentTables.Audited;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Audit of the desk. */
record InMemoryAssessmentAudit(DeskDraft<AssessmentTables> draft) implements AssessmentAudit {

  @Override
  public void add(
      String action,
      Optional<PersonId> by,
      PersonId person,
      Optional<Long> training,
      Map<String, String> details,
      Instant at) {
    draft
        .tables()
        .audit
        .add(new Audited(person, training, new Entry(action, by, Map.copyOf(details), at)));
  }

  @Override
  public List<Entry> ofTraining(long training) {
    return draft.tables().audit.stream()
        .filter(entry -> entry.training().equals(Optional.of(training)))
        .map(Audited::entry)
        .toList();
  }
}
