package dev.zayavka.core.credit;

import static dev.zayavka.testkit.fixture.CreditFixtures.aStranger;
import static dev.zayavka.testkit.fixture.CreditFixtures.anAdmin;
import static dev.zayavka.testkit.fixture.CreditFixtures.anAnalyst;
import static dev.zayavka.testkit.fixture.CreditFixtures.anotherAnalyst;
import static org.assertj.core.api.Assertions.assertThat;

import dev.zayavka.ports.credit.Analyst;
import dev.zayavka.ports.credit.CreditOutcome;
import dev.zayavka.ports.credit.CreditReason;
import dev.zayavka.ports.credit.CreditState.Held;
import dev.zayavka.ports.credit.driving.ManageAnalysts.Change;
import dev.zayavka.ports.shared.CommandId;
import dev.zayavka.ports.shared.Person;
import dev.zayavka.ports.shared.PersonId;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

@ParameterizedClass
@EnumSource(Traffic.class)
class AnalystServiceTest {

  private static final PersonId NEWCOMER = aStranger().id();

  private final Office office;

  AnalystServiceTest(Traffic traffic) {
    office = Office.open(traffic);
  }

  @Test
  void the_list_has_everybody_who_was_seeded_by_name() {
    assertThat(office.analysts.analysts())
        .containsExactly(new Analyst(anAnalyst(), true), new Analyst(anotherAnalyst(), true));
  }

  @Test
  void seeding_again_changes_nobody_and_brings_nobody_back() {
    remove(anAnalyst().id());
    office.analysts.seed(
        List.of(anAnalyst(), Person.of(anotherAnalyst().id().value(), "Другое имя")));

    assertThat(office.analysts.analysts()).containsExactly(new Analyst(anotherAnalyst(), true));
  }

  @Test
  void an_admin_puts_somebody_on_the_list_under_the_name_they_are_given() {
    assertThat(add(anAdmin(), Optional.of("Вера"))).isEqualTo(Change.DONE);

    assertThat(office.analysts.isAnalyst(NEWCOMER)).isTrue();
    assertThat(names()).contains("Вера");
  }

  @Test
  void without_a_name_they_are_called_as_last_seen_in_private() {
    office.talk.wroteInPrivate(aStranger(), office.now());

    add(anAdmin(), Optional.empty());

    assertThat(names()).contains(aStranger().name());
  }

  @Test
  void without_any_name_they_are_called_by_their_number() {
    add(anAdmin(), Optional.empty());

    assertThat(names()).contains("99");
  }

  @Test
  void whoever_has_no_name_yet_gets_the_one_they_are_seen_under() {
    add(anAdmin(), Optional.empty());
    assertThat(names()).startsWith("99");

    office.talk.wroteInPrivate(new Person(NEWCOMER, "Яна"), office.now());

    assertThat(names()).endsWith("Яна").doesNotContain("99");
  }

  @Test
  void somebody_put_back_on_the_list_keeps_the_name_they_had() {
    add(anAdmin(), Optional.of("Вера"));
    remove(NEWCOMER);

    assertThat(add(anAdmin(), Optional.empty())).isEqualTo(Change.DONE);
    assertThat(names()).contains("Вера");
  }

  @Test
  void adding_somebody_who_is_there_under_that_name_changes_nothing() {
    add(anAdmin(), Optional.of("Вера"));

    assertThat(add(anAdmin(), Optional.of("Вера"))).isEqualTo(Change.NO_CHANGE);
    assertThat(add(anAdmin(), Optional.of("Вера П."))).isEqualTo(Change.DONE);
    assertThat(names()).contains("Вера П.").doesNotContain("Вера");
  }

  @Test
  void removing_takes_somebody_off_the_list_once() {
    assertThat(remove(anAnalyst().id())).isEqualTo(Change.DONE);

    assertThat(office.analysts.isAnalyst(anAnalyst().id())).isFalse();
    assertThat(office.analysts.analysts()).containsExactly(new Analyst(anotherAnalyst(), true));
    assertThat(remove(anAnalyst().id())).isEqualTo(Change.NO_CHANGE);
  }

  @Test
  void removing_somebody_who_was_never_there_changes_nothing() {
    assertThat(remove(NEWCOMER)).isEqualTo(Change.NO_CHANGE);
  }

  @Test
  void a_removed_analyst_keeps_what_they_hold_and_cannot_go_on() {
    office.assigned();
    remove(anAnalyst().id());

    assertThat(office.take(anAnalyst()))
        .isEqualTo(new CreditOutcome.Refused(CreditReason.NOT_AN_ANALYST, office.existing()));
    assertThat(office.version()).isEqualTo(1);
    assertThat(office.queries.heldBy(anAnalyst().id())).containsExactly((Held) office.existing());
  }

  @Test
  void a_removed_analyst_is_still_known_by_name() {
    remove(anAnalyst().id());

    assertThat(office.analysts.find(anAnalyst().id())).contains(new Analyst(anAnalyst(), false));
    assertThat(office.analysts.find(NEWCOMER)).isEmpty();
  }

  @Test
  void only_admins_change_the_list() {
    assertThat(add(anAnalyst(), Optional.empty())).isEqualTo(Change.NOT_AN_ADMIN);
    assertThat(
            office.analysts.remove(office.id(), anAnalyst(), anotherAnalyst().id(), office.now()))
        .isEqualTo(Change.NOT_AN_ADMIN);
    assertThat(office.analysts.analysts()).hasSize(2);
  }

  @Test
  void a_repeated_command_answers_as_before_and_undoes_nothing() {
    CommandId id = office.id();
    office.analysts.add(id, anAdmin(), NEWCOMER, Optional.empty(), office.now());
    assertThat(office.analysts.add(id, anAdmin(), NEWCOMER, Optional.empty(), office.now()))
        .isEqualTo(Change.DONE);
    remove(NEWCOMER);

    assertThat(office.analysts.add(id, anAdmin(), NEWCOMER, Optional.empty(), office.now()))
        .isEqualTo(Change.DONE);
    assertThat(office.analysts.isAnalyst(NEWCOMER)).isFalse();
  }

  private List<String> names() {
    return office.analysts.analysts().stream().map(analyst -> analyst.person().name()).toList();
  }

  private Change add(Person by, Optional<String> name) {
    return office.analysts.add(office.id(), by, NEWCOMER, name, office.now());
  }

  private Change remove(PersonId analyst) {
    return office.analysts.remove(office.id(), anAdmin(), analyst, office.now());
  }
}
