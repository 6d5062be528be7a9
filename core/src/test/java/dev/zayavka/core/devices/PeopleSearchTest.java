package dev.zayavka.core.devices;

import static dev.zayavka.testkit.fixture.DeviceFixtures.ivan;
import static dev.zayavka.testkit.fixture.DeviceFixtures.olga;
import static dev.zayavka.testkit.fixture.DeviceFixtures.semyon;
import static org.assertj.core.api.Assertions.assertThat;

import dev.zayavka.ports.devices.Borrower;
import dev.zayavka.ports.shared.Page;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Searches for people that find nobody as they are written. */
class PeopleSearchTest {

  private final LendingDesk desk = new LendingDesk();

  @ParameterizedTest
  @ValueSource(
      strings = {
        "петровв",
        "пертов",
        "питров",
        "Иван Петроф",
        "иван петрв",
        "петрову",
        "@ivam_p",
        "gtnhjd",
        "ivan@corp.exampel"
      })
  void one_wrong_letter_in_a_name_is_forgiven(String words) {
    assertThat(found(words).items()).contains(ivan()).doesNotContain(olga(), semyon());
  }

  @ParameterizedTest
  @ValueSource(strings = {"смирнва", "Ольга Смирнава", "смирновой"})
  void other_forms_of_a_name_are_found(String words) {
    assertThat(found(words)).isEqualTo(new Page<>(List.of(olga()), 1, 1, 10));
  }

  @ParameterizedTest
  @ValueSource(strings = {"%", "№", "иган", "птроф", "иван смирнова", "702", "сидоров"})
  void short_words_numbers_and_other_names_are_not_guessed(String words) {
    assertThat(found(words).items()).isEmpty();
  }

  private Page<Borrower> found(String words) {
    return desk.queries.borrowers(words, 1);
  }
}
