package dev.zayavka.testkit.contract.assessment;

import static dev.zayavka.testkit.fixture.TrainingFixtures.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import dev.zayavka.ports.assessment.driven.AssessmentWork;
import dev.zayavka.ports.assessment.driven.ScenarioVersions;
import dev.zayavka.ports.assessment.scenario.Scenario;
import dev.zayavka.ports.assessment.scenario.ScenarioId;
import dev.zayavka.ports.shared.driven.Transactions;
import dev.zayavka.testkit.Concurrently;
import dev.zayavka.testkit.fixture.ScenarioFixtures;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Contract of {@link ScenarioVersions}. */
public interface ScenarioVersionsContract {

  /** Transactions over a store without scenarios. */
  Transactions<AssessmentWork> transactions();

  @Test
  default void a_text_has_one_version_however_often_it_is_read() {
    assertThat(versionOf(ScenarioFixtures.peer())).isEqualTo(1);
    assertThat(versionOf(ScenarioFixtures.peer())).isEqualTo(1);
    assertThat(versionOf(ScenarioFixtures.career())).isEqualTo(1);
    assertThat(find(ScenarioFixtures.PEER, 1)).contains(ScenarioFixtures.peer());
    assertThat(find(ScenarioFixtures.CAREER, 1)).contains(ScenarioFixtures.career());
  }

  @Test
  default void another_text_is_the_next_version_and_the_old_one_stays_known() {
    Scenario changed = changed(ScenarioFixtures.peer());
    assertThat(versionOf(ScenarioFixtures.peer())).isEqualTo(1);
    assertThat(versionOf(changed)).isEqualTo(2);
    assertThat(versionOf(ScenarioFixtures.peer())).isEqualTo(1);
    assertThat(find(ScenarioFixtures.PEER, 1)).contains(ScenarioFixtures.peer());
    assertThat(find(ScenarioFixtures.PEER, 2)).contains(changed);
  }

  @Test
  default void a_version_that_was_never_read_is_unknown() {
    assertThat(find(ScenarioFixtures.PEER, 1)).isEmpty();
    versionOf(ScenarioFixtures.peer());
    assertThat(find(ScenarioFixtures.PEER, 2)).isEmpty();
  }

  @Test
  default void instances_that_start_at_once_agree() {
    assertThat(Concurrently.all(10, number -> versionOf(ScenarioFixtures.peer()))).containsOnly(1);
  }

  private int versionOf(Scenario scenario) {
    return driver().ask(work -> work.scenarioVersions().versionOf(scenario, NOW));
  }

  private Optional<Scenario> find(ScenarioId id, int version) {
    return driver().ask(work -> work.scenarioVersions().find(id, version));
  }

  private static Scenario changed(Scenario scenario) {
    return new Scenario(
        scenario.id(),
        scenario.title(),
        scenario.turns(),
        scenario.you(),
        scenario.partner(),
        scenario.situation(),
        "Другая задача",
        scenario.checklist(),
        scenario.components(),
        scenario.review(),
        scenario.lines(),
        scenario.leak(),
        scenario.theory(),
        "f".repeat(64));
  }

  private AssessmentDriver driver() {
    return new AssessmentDriver(transactions());
  }
}
