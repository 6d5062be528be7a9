package dev.zayavka.testkit.contract.credit;

import static dev.zayavka.testkit.fixture.CreditFixtures.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import dev.zayavka.ports.credit.Analyst;
import dev.zayavka.ports.credit.AnalystStanding;
import dev.zayavka.ports.credit.driven.Analysts;
import dev.zayavka.ports.credit.driven.CreditWork;
import dev.zayavka.ports.shared.Person;
import dev.zayavka.ports.shared.PersonId;
import dev.zayavka.ports.shared.driven.Transactions;
import dev.zayavka.testkit.Concurrently;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Contract of {@link Analysts}. */
public interface AnalystsContract {
  /** Transactions over a store without analysts. */
  Transactions<CreditWork> transactions();

  @Test
  default void the_list_is_empty_at_first() {
    assertThat(active()).isEmpty();
    assertThat(find(11)).isEmpty();
  }

  @Test
  default void somebody_put_on_the_list_is_there() {
    Analyst analyst = new Analyst(Person.of(7_000_000_000L, "О'Нил <b>&\" 👍"), true);
    put(analyst);
    assertThat(find(7_000_000_000L)).contains(analyst);
    assertThat(active()).containsExactly(analyst);
  }

  @Test
  default void somebody_taken_off_is_known_but_not_active() {
    Analyst off = new Analyst(Person.of(11, "Анна"), false);
    put(new Analyst(Person.of(11, "Анна"), true));
    put(off);
    assertThat(find(11)).contains(off);
    assertThat(active()).isEmpty();
  }

  @Test
  default void somebody_on_the_list_can_be_renamed_and_put_back() {
    put(new Analyst(Person.of(11, "Анна"), false));
    Analyst renamed = new Analyst(Person.of(11, "Анна Б."), true);
    put(renamed);
    assertThat(find(11)).contains(renamed);
    assertThat(active()).containsExactly(renamed);
  }

  @Test
  default void requests_are_accepted_by_active_analysts_the_bot_can_write_to() {
    assertThat(standing(11)).isEqualTo(new AnalystStanding(false, false));
    put(new Analyst(Person.of(11, "Анна"), true));
    assertThat(standing(11)).isEqualTo(new AnalystStanding(true, false));
    driver().tell(work -> work.people().wroteInPrivate(Person.of(11, "Анна"), NOW));
    assertThat(standing(11)).isEqualTo(new AnalystStanding(true, true));
    put(new Analyst(Person.of(11, "Анна"), false));
    assertThat(standing(11)).isEqualTo(new AnalystStanding(false, true));
  }

  @Test
  default void the_active_ones_are_listed_by_name() {
    Analyst boris = new Analyst(Person.of(3, "Борис"), true);
    Analyst vera = new Analyst(Person.of(1, "Вера"), true);
    Analyst anna = new Analyst(Person.of(2, "Анна"), true);
    put(vera);
    put(boris);
    put(anna);
    put(new Analyst(Person.of(4, "Аглая"), false));
    assertThat(active()).containsExactly(anna, boris, vera);
  }

  @Test
  default void the_same_person_may_be_put_on_the_list_many_times_at_once() {
    Analyst analyst = new Analyst(Person.of(11, "Анна"), true);
    Concurrently.all(10, number -> put(analyst));
    assertThat(active()).containsExactly(analyst);
  }

  private boolean put(Analyst analyst) {
    driver().tell(work -> work.analysts().put(analyst));
    return true;
  }

  private Optional<Analyst> find(long person) {
    return driver().ask(work -> work.analysts().find(new PersonId(person)));
  }

  private AnalystStanding standing(long person) {
    return driver().ask(work -> work.analysts().standing(new PersonId(person)));
  }

  private List<Analyst> active() {
    return driver().ask(work -> work.analysts().active());
  }

  private CreditDriver driver() {
    return new CreditDriver(transactions());
  }
}
