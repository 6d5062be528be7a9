package dev.zayavka.testkit.contract.assessment.scenario;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import dev.zayavka.ports.assessment.scenario.Theory;
import dev.zayavka.ports.assessment.scenario.driven.TheoryPdf;
import dev.zayavka.testkit.fixture.ScenarioFixtures;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Contract of {@link TheoryPdf}. */
public interface TheoryPdfContract {

  /** The implementation under test. */
  TheoryPdf theoryPdf();

  /** ISO 32000-1, sections 7.5.2 and 7.5.5. */
  @Test
  default void a_document_begins_and_ends_as_a_pdf() {
    byte[] pdf = theoryPdf().draw("Обратная связь", ScenarioFixtures.theory());

    String text = new String(pdf, ISO_8859_1).stripTrailing();
    assertThat(text).startsWith("%PDF-1.").endsWith("%%EOF");
  }

  @Test
  default void the_same_theory_is_the_same_document() {
    assertThat(theoryPdf().draw("Обратная связь", ScenarioFixtures.theory()))
        .isEqualTo(theoryPdf().draw("Обратная связь", ScenarioFixtures.theory()));
  }

  @Test
  default void emoji_and_an_empty_theory_are_no_obstacle() {
    assertThat(theoryPdf().draw("👥 Обратная связь", new Theory(List.of()))).isNotEmpty();
  }
}
