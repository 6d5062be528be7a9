package dev.zayavka.adapter.postgres.assessment;

import dev.zayavka.adapter.postgres.json.Kinds;
import dev.zayavka.adapter.postgres.shared.StoredDesk;
import dev.zayavka.ports.assessment.driven.AssessmentWork;

/** The assessment desk in the database. */
public final class StoredAssessment {

  /** The desk's plug, given to the adapter as it opens the database. */
  public static final StoredDesk<AssessmentWork> DESK =
      new StoredDesk<>(
          "assessment",
          "assessment transaction",
          Kinds.deferred(() -> AssessmentEffectCodec.KINDS),
          PostgresAssessmentWork::new);

  private StoredAssessment() {}
}
