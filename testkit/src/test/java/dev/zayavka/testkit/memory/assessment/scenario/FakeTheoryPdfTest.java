package dev.zayavka.testkit.memory.assessment.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import dev.zayavka.ports.assessment.scenario.driven.TheoryPdf;
import dev.zayavka.testkit.contract.assessment.scenario.TheoryPdfContract;
import dev.zayavka.testkit.fixture.ScenarioFixtures;
import org.junit.jupiter.api.Test;

final class FakeTheoryPdfTest implements TheoryPdfContract {
  private final FakeTheoryPdf documents = new FakeTheoryPdf();

  @Override
  public TheoryPdf theoryPdf() {
    return documents;
  }

  @Test
  void it_tells_which_documents_were_drawn() {
    documents.draw("Обратная связь", ScenarioFixtures.theory());
    assertThat(documents.drawn()).containsExactly("Обратная связь");
  }
}
