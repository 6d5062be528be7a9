package dev.zayavka.core.support;

import static org.assertj.core.api.Assertions.assertThat;

import dev.zayavka.ports.shared.Person;
import dev.zayavka.ports.support.Client;
import dev.zayavka.ports.support.TicketStatus;
import dev.zayavka.ports.support.TicketSummary;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Searches for tickets by a client's name that is mistyped. */
class MistypedClientTest {

  private static final Client PETROVA =
      new Client(Person.of(520, "Алёна Петрова"), Optional.empty());
  private static final Client SIDOROV =
      new Client(Person.of(521, "Пётр Сидоров"), Optional.empty());

  private final HelpDesk desk = new HelpDesk();

  @BeforeEach
  void open() {
    desk.says(PETROVA, "касса");
    desk.says(SIDOROV, "принтер");
  }

  @ParameterizedTest
  @ValueSource(strings = {"питрова", "Петрва", "птерова", "алёна питрова", "Алена Петроваа"})
  void one_wrong_letter_is_forgiven(String words) {
    assertThat(found(words)).containsExactly("Алёна Петрова");
  }

  @ParameterizedTest
  @ValueSource(strings = {"%", "#", "", "пётрр сидр", "питрва", "алина сидороф", "12345"})
  void other_names_and_short_words_are_not_guessed(String words) {
    assertThat(found(words)).isEmpty();
  }

  @Test
  void closed_tickets_are_found_too() {
    HelpDesk closed = new HelpDesk().inWork();
    closed.close();
    assertThat(closed.queries.find("Аннна"))
        .singleElement()
        .extracting(TicketSummary::status)
        .isEqualTo(TicketStatus.CLOSED);
  }

  private List<String> found(String words) {
    return desk.queries.find(words).stream().map(TicketSummary::client).toList();
  }
}
