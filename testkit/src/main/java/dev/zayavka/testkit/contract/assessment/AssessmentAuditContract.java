package dev.zayavka.testkit.contract.assessment;

import static dev.zayavka.testkit.fixture.TrainingFixtures.NOW;
import static dev.zayavka.testkit.fixture.TrainingFixtures.TRAINEE;
import static org.assertj.core.api.Assertions.assertThat;

import dev.zayavka.ports.assessment.driven.AssessmentAudit;
import dev.zayavka.ports.assessment.driven.AssessmentAudit.Entry;
import dev.zayavka.ports.assessment.driven.AssessmentWork;
import dev.zayavka.ports.shared.PersonId;
import dev.zayavka.ports.shared.driven.Transactions;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Contract of {@link AssessmentAudit}. */
public interface AssessmentAuditContract {

  /** Transactions over a store without entries. */
  Transactions<AssessmentWork> transactions();

  @Test
  default void the_history_of_a_training_is_in_order() {
    Entry started = new Entry("STARTED", Optional.of(TRAINEE), Map.of("scenario", "fb_peer"), NOW);
    Entry ended = new Entry("ENDED", Optional.empty(), Map.of(), NOW);
    add(started, Optional.of(15L));
    add(new Entry("REVOKED", Optional.of(new PersonId(1)), Map.of(), NOW), Optional.empty());
    add(new Entry("STARTED", Optional.of(TRAINEE), Map.of(), NOW), Optional.of(16L));
    add(ended, Optional.of(15L));
    assertThat(history(15)).containsExactly(started, ended);
    assertThat(history(17)).isEmpty();
  }

  @Test
  default void a_transaction_sees_its_own_entries() {
    Entry entry = new Entry("LEFT", Optional.empty(), Map.of("ending", "MENU"), NOW);
    new AssessmentDriver(transactions())
        .tell(
            work -> {
              add(work, entry, Optional.of(15L));
              assertThat(work.audit().ofTraining(15)).containsExactly(entry);
              add(work, entry, Optional.of(15L));
            });
    assertThat(history(15)).containsExactly(entry, entry);
  }

  private void add(Entry entry, Optional<Long> training) {
    new AssessmentDriver(transactions()).tell(work -> add(work, entry, training));
  }

  private static void add(AssessmentWork work, Entry entry, Optional<Long> training) {
    work.audit().add(entry.action(), entry.by(), TRAINEE, training, entry.details(), entry.at());
  }

  private List<Entry> history(long training) {
    return new AssessmentDriver(transactions()).ask(work -> work.audit().ofTraining(training));
  }
}
