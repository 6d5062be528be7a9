package dev.zayavka.testkit.contract.support;

import static dev.zayavka.testkit.fixture.SupportFixtures.NOW;
import static dev.zayavka.testkit.fixture.SupportFixtures.aClient;
import static dev.zayavka.testkit.fixture.SupportFixtures.anotherClient;
import static org.assertj.core.api.Assertions.assertThat;

import dev.zayavka.ports.shared.Person;
import dev.zayavka.ports.shared.driven.Transactions;
import dev.zayavka.ports.support.Client;
import dev.zayavka.ports.support.ClientProfile;
import dev.zayavka.ports.support.driven.SupportWork;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Contract of {@link dev.zayavka.ports.support.driven.Clients}. */
public interface ClientsContract {

  /** Transactions over a store without tickets. */
  Transactions<SupportWork> transactions();

  @Test
  default void a_client_is_known_by_the_names_they_have_now() {
    Instant later = NOW.plusSeconds(60);
    Client renamed = new Client(Person.of(aClient().id().value(), "Анна К."), Optional.empty());
    driver().tell(work -> work.clients().seen(aClient(), NOW));
    driver().tell(work -> work.clients().seen(renamed, later));
    assertThat(driver().find(work -> work.clients().find(aClient().id())))
        .contains(new ClientProfile(renamed, Optional.empty(), false, NOW, later));
    assertThat(driver().find(work -> work.clients().find(anotherClient().id()))).isEmpty();
  }

  @Test
  default void a_username_is_of_whoever_wrote_last_under_it() {
    Client heir = new Client(anotherClient().person(), Optional.of("ANNA"));
    driver().tell(work -> work.clients().seen(heir, NOW.plusSeconds(60)));
    driver().tell(work -> work.clients().seen(aClient(), NOW));
    assertThat(driver().find(work -> work.clients().named("Anna")).orElseThrow().client())
        .isEqualTo(heir);
    assertThat(driver().find(work -> work.clients().named("ann_"))).isEmpty();
  }

  @Test
  default void a_ban_and_a_number_outlive_the_next_message() {
    driver().tell(work -> work.clients().seen(aClient(), NOW));
    driver().tell(work -> work.clients().ban(aClient().id(), true));
    driver().tell(work -> work.clients().sharePhone(aClient().id(), "992900000001"));
    driver().tell(work -> work.clients().seen(aClient(), NOW));
    assertThat(driver().find(work -> work.clients().find(aClient().id())))
        .contains(new ClientProfile(aClient(), Optional.of("992900000001"), true, NOW, NOW));
    driver().tell(work -> work.clients().ban(aClient().id(), false));
    assertThat(driver().find(work -> work.clients().find(aClient().id())).orElseThrow().banned())
        .isFalse();
  }

  @Test
  default void people_who_never_wrote_are_passed_over() {
    driver().tell(work -> work.clients().ban(aClient().id(), true));
    driver().tell(work -> work.clients().sharePhone(aClient().id(), "1"));
    assertThat(driver().find(work -> work.clients().find(aClient().id()))).isEmpty();
  }

  private SupportDriver driver() {
    return new SupportDriver(transactions());
  }
}
