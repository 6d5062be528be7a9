package dev.zayavka.testkit.contract.devices.lending;

import static dev.zayavka.testkit.fixture.DeviceFixtures.aBorrower;
import static dev.zayavka.testkit.fixture.DeviceFixtures.ivan;
import static dev.zayavka.testkit.fixture.DeviceFixtures.olga;
import static dev.zayavka.testkit.fixture.DeviceFixtures.semyon;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.zayavka.ports.devices.Borrower;
import dev.zayavka.ports.devices.driven.DevicesWork;
import dev.zayavka.ports.people.Email;
import dev.zayavka.ports.shared.Page;
import dev.zayavka.ports.shared.Person;
import dev.zayavka.ports.shared.PersonId;
import dev.zayavka.ports.shared.driven.Transactions;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Contract of {@link dev.zayavka.ports.devices.lending.driven.Borrowers}. */
public interface BorrowersContract {

  /** Transactions over a store without devices. */
  Transactions<DevicesWork> transactions();

  @Test
  default void somebody_who_never_registered_is_unknown() {
    assertThat(find(ivan().id())).isEmpty();
    assertThat(under("ivan@corp.example")).isEmpty();
  }

  @Test
  default void somebody_who_registered_comes_back_as_they_were() {
    Borrower noted = olga().commented(Optional.of("<b>&\"'\\ 👍 Ёж"));
    save(ivan(), noted);
    assertThat(find(ivan().id())).contains(ivan());
    assertThat(find(olga().id())).contains(noted);
  }

  @Test
  default void several_people_are_found_at_once() {
    save(ivan(), olga());
    assertThat(
            transactions()
                .<Map<PersonId, Borrower>>inTransaction(
                    work ->
                        work.borrowers()
                            .all(List.of(ivan().id(), semyon().id(), olga().id(), ivan().id()))))
        .isEqualTo(Map.of(ivan().id(), ivan(), olga().id(), olga()));
  }

  @Test
  default void somebody_is_read_as_they_were_saved_in_the_same_transaction() {
    save(ivan());
    Borrower renamed = ivan().named(Person.of(ivan().id().value(), "Ваня"));
    assertThat(
            transactions()
                .<Optional<Borrower>>inTransaction(
                    work -> {
                      work.borrowers().lock(ivan().id());
                      work.borrowers().save(renamed);
                      return work.borrowers().find(ivan().id());
                    }))
        .contains(renamed);
  }

  @Test
  default void what_is_known_of_somebody_is_replaced() {
    save(ivan());
    Borrower renamed = aBorrower(Person.of(701, "Ваня"), Optional.empty(), "vanya@corp.example");
    save(renamed);
    assertThat(find(ivan().id())).contains(renamed);
    assertThat(under("ivan@corp.example")).isEmpty();
    assertThat(under("vanya@corp.example")).contains(renamed);
  }

  @Test
  default void an_address_belongs_to_one_person() {
    save(ivan(), olga());
    assertThatThrownBy(() -> save(olga().reachedAt(new Email("ivan@corp.example"))))
        .isInstanceOf(IllegalStateException.class);
    assertThat(find(olga().id())).contains(olga());
    save(ivan().reachedAt(new Email("ivan@corp.example")));
  }

  @Test
  default void somebody_who_was_deleted_is_known_but_not_registered() {
    save(ivan());
    save(ivan().deleted());
    assertThat(find(ivan().id())).contains(ivan().deleted());
    assertThat(under("ivan@corp.example")).isEmpty();
    assertThat(found("")).isEmpty();
  }

  @Test
  default void the_address_of_somebody_deleted_is_free() {
    save(ivan().deleted(), semyon().deleted());
    Borrower heir = olga().reachedAt(new Email("ivan@corp.example"));
    save(heir);
    assertThat(under("ivan@corp.example")).contains(heir);
    assertThatThrownBy(() -> save(ivan())).isInstanceOf(IllegalStateException.class);
  }

  @Test
  default void people_are_found_by_words_of_all_that_is_known_of_them() {
    Borrower olga = olga().commented(Optional.of("Склад, 100% надёжна"));
    save(ivan(), olga, semyon());
    for (String words :
        List.of("ольга", "СМИРН", "olga@", "склад", "100%", "надежна", " Склад  Ольга ")) {
      assertThat(found(words)).as(words).containsExactly(olga);
    }
    for (String words : List.of("ivan_p", "IVAN_P", "петров иван", "ivan@corp.example")) {
      assertThat(found(words)).as(words).containsExactly(ivan());
    }
    for (String words : List.of("семен", "СЕМЁН", "королев", "semyon")) {
      assertThat(found(words)).as(words).containsExactly(semyon());
    }
  }

  @Test
  default void nobody_is_found_by_words_of_which_one_is_of_somebody_else() {
    save(ivan(), olga());
    for (String words :
        List.of("иван смирнова", "петровв", "%", "иван%", "iva__p", "\\", "\0", "ivan-p")) {
      assertThat(found(words)).as(words).isEmpty();
    }
  }

  @Test
  default void people_come_by_name_whatever_its_case_in_pages() {
    Borrower anna = aBorrower(Person.of(900, "анна"), Optional.empty(), "anna@corp.example");
    Borrower boris = aBorrower(Person.of(800, "Борис"), Optional.empty(), "boris@corp.example");
    Borrower namesake = aBorrower(Person.of(801, "БОРИС"), Optional.empty(), "b@corp.example");
    save(ivan(), namesake, boris, anna);
    assertThat(page("", 1)).isEqualTo(new Page<>(List.of(anna, boris, namesake), 1, 4, 3));
    assertThat(page(" ", 2)).isEqualTo(new Page<>(List.of(ivan()), 2, 4, 3));
    assertThat(page("", 3)).isEqualTo(new Page<>(List.of(), 3, 4, 3));
    assertThat(page("борис", 1)).isEqualTo(new Page<>(List.of(boris, namesake), 1, 2, 3));
  }

  private void save(Borrower... borrowers) {
    driver().tell(work -> List.of(borrowers).forEach(work.borrowers()::save));
  }

  private Optional<Borrower> find(PersonId person) {
    return driver().find(work -> work.borrowers().find(person));
  }

  private Optional<Borrower> under(String email) {
    return driver().find(work -> work.borrowers().under(new Email(email)));
  }

  private List<Borrower> found(String words) {
    return driver().ask(work -> work.borrowers().find(words, 1, 20)).items();
  }

  private Page<Borrower> page(String words, int page) {
    return driver().ask(work -> work.borrowers().find(words, page, 3));
  }

  private DeviceDriver driver() {
    return new DeviceDriver(transactions());
  }
}
