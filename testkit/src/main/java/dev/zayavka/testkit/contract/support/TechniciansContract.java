package dev.zayavka.testkit.contract.support;

import static dev.zayavka.testkit.fixture.SupportFixtures.IVANS_GROUP;
import static dev.zayavka.testkit.fixture.SupportFixtures.OLGAS_GROUP;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.zayavka.ports.shared.PersonId;
import dev.zayavka.ports.shared.driven.Transactions;
import dev.zayavka.ports.support.Technician;
import dev.zayavka.ports.support.TechnicianId;
import dev.zayavka.ports.support.TechnicianSeed;
import dev.zayavka.ports.support.driven.SupportWork;
import dev.zayavka.ports.support.driven.Technicians.Seeded;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Contract of {@link dev.zayavka.ports.support.driven.Technicians}. */
public interface TechniciansContract {

  /** Transactions over a store without tickets. */
  Transactions<SupportWork> transactions();

  @Test
  default void a_technician_is_found_by_number_and_by_name_whatever_its_case() {
    Technician ivan = put("Иван", Optional.of(new PersonId(21)));
    assertThat(driver().find(work -> work.technicians().find(ivan.id()))).contains(ivan);
    assertThat(driver().find(work -> work.technicians().named(" иВАН "))).contains(ivan);
    assertThat(driver().find(work -> work.technicians().named("Пётр"))).isEmpty();
  }

  @Test
  default void everybody_comes_by_number() {
    Technician first = put("Яков", Optional.empty());
    Technician second = put("Анна", Optional.empty());
    assertThat(driver().list(work -> work.technicians().all())).containsExactly(first, second);
  }

  @Test
  default void a_technician_can_be_changed_and_a_name_not_be_taken() {
    Technician ivan = put("Иван", Optional.empty());
    Technician olga = put("Ольга", Optional.empty());
    Technician moved = new Technician(ivan.id(), "Ваня", Optional.empty(), OLGAS_GROUP, false);
    driver().tell(work -> work.technicians().put(moved));
    assertThat(driver().find(work -> work.technicians().find(ivan.id()))).contains(moved);
    Technician namesake = new Technician(olga.id(), "ваня", Optional.empty(), OLGAS_GROUP, true);
    assertThatThrownBy(() -> driver().tell(work -> work.technicians().put(namesake)))
        .isInstanceOf(IllegalStateException.class);
  }

  @Test
  default void what_the_environment_said_is_remembered_by_its_name() {
    Technician ivan = put("Иван", Optional.empty());
    TechnicianSeed seed = new TechnicianSeed("Иван", IVANS_GROUP, Optional.empty());
    assertThat(driver().find(work -> work.technicians().seeded("Иван"))).isEmpty();
    driver().tell(work -> work.technicians().seed(new Seeded(seed, ivan.id())));
    TechnicianSeed changed = new TechnicianSeed("Иван", OLGAS_GROUP, Optional.of(new PersonId(21)));
    driver().tell(work -> work.technicians().seed(new Seeded(changed, ivan.id())));
    assertThat(driver().find(work -> work.technicians().seeded("Иван")))
        .contains(new Seeded(changed, ivan.id()));
  }

  private Technician put(String name, Optional<PersonId> user) {
    return driver()
        .ask(
            work -> {
              TechnicianId id = work.technicians().nextId();
              Technician one = new Technician(id, name, user, IVANS_GROUP, true);
              work.technicians().put(one);
              return one;
            });
  }

  private SupportDriver driver() {
    return new SupportDriver(transactions());
  }
}
