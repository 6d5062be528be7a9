package dev.zayavka.testkit.contract.support;

import static dev.zayavka.testkit.fixture.SupportFixtures.NOW;
import static dev.zayavka.testkit.fixture.SupportFixtures.aClient;
import static dev.zayavka.testkit.fixture.SupportFixtures.anotherClient;
import static org.assertj.core.api.Assertions.assertThat;

import dev.zayavka.ports.shared.CommandId;
import dev.zayavka.ports.shared.Dialogue;
import dev.zayavka.ports.shared.MessageRef;
import dev.zayavka.ports.shared.Person;
import dev.zayavka.ports.shared.driven.Transactions;
import dev.zayavka.ports.support.Client;
import dev.zayavka.ports.support.ClientProfile;
import dev.zayavka.ports.support.Leg;
import dev.zayavka.ports.support.Post;
import dev.zayavka.ports.support.PostDraft;
import dev.zayavka.ports.support.TicketId;
import dev.zayavka.ports.support.driven.SupportWork;
import dev.zayavka.testkit.fixture.SupportFixtures;
import java.time.Instant;
import java.util.Map;
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
    driver().tell(work -> SupportFixtures.wrote(work, aClient(), NOW));
    driver().tell(work -> SupportFixtures.wrote(work, renamed, later));
    assertThat(driver().find(work -> work.clients().find(aClient().id())))
        .contains(new ClientProfile(renamed, Optional.empty(), false, NOW, later));
    assertThat(driver().find(work -> work.clients().find(anotherClient().id()))).isEmpty();
  }

  @Test
  default void a_username_is_of_whoever_wrote_last_under_it() {
    Client heir = new Client(anotherClient().person(), Optional.of("ANNA"));
    driver().tell(work -> SupportFixtures.wrote(work, heir, NOW.plusSeconds(60)));
    driver().tell(work -> SupportFixtures.wrote(work, aClient(), NOW));
    assertThat(driver().find(work -> work.clients().named("Anna")).orElseThrow().client())
        .isEqualTo(heir);
    assertThat(driver().find(work -> work.clients().named("ann_"))).isEmpty();
  }

  @Test
  default void a_ban_and_a_number_outlive_the_next_message() {
    driver().tell(work -> SupportFixtures.wrote(work, aClient(), NOW));
    driver().tell(work -> work.clients().ban(aClient().id(), true));
    driver().tell(work -> work.clients().sharePhone(aClient().id(), "992900000001"));
    driver().tell(work -> SupportFixtures.wrote(work, aClient(), NOW));
    assertThat(driver().find(work -> work.clients().find(aClient().id())))
        .contains(new ClientProfile(aClient(), Optional.of("992900000001"), true, NOW, NOW));
    driver().tell(work -> work.clients().ban(aClient().id(), false));
    assertThat(driver().find(work -> work.clients().find(aClient().id())).orElseThrow().banned())
        .isFalse();
  }

  @Test
  default void a_message_is_carried_out_once_and_finds_the_open_ticket() {
    TicketId ticket = driver().ticket(aClient(), SupportFixtures::aNewTicket).file().id();
    Post post = driver().said(ticket, 1, "раз");
    CommandId id = new CommandId("tg:1");
    MessageRef message = new MessageRef(aClient().id().privateChat(), 2);
    driver()
        .tell(
            work -> {
              assertThat(work.clients().wrote(id, aClient(), message, NOW)).isPresent();
              assertThat(work.tickets().lockOpen(aClient().id()))
                  .hasValueSatisfying(open -> assertThat(open.file().id()).isEqualTo(ticket));
              assertThat(work.posts().lastSpeaker(ticket)).contains(post.by());
              assertThat(work.dialogues().waiting(aClient().id())).isEmpty();
            });
    assertThat(driver().find(work -> work.clients().wrote(id, aClient(), message, NOW))).isEmpty();
  }

  @Test
  default void a_message_is_stored_once_though_it_comes_with_two_updates() {
    TicketId ticket = driver().ticket(aClient(), SupportFixtures::aNewTicket).file().id();
    MessageRef message = new MessageRef(aClient().id().privateChat(), 7);
    PostDraft draft = SupportFixtures.aDraft(ticket, message, "раз");
    for (int update = 1; update <= 2; update++) {
      CommandId id = new CommandId("tg:" + update);
      Optional<Post> stored =
          driver()
              .find(
                  work -> {
                    work.clients().wrote(id, aClient(), message, NOW);
                    return work.posts().add(draft);
                  });
      assertThat(stored.isPresent()).isEqualTo(update == 1);
    }
    assertThat(driver().list(work -> work.posts().shownAt(message))).hasSize(1);
  }

  @Test
  default void a_message_that_was_just_stored_is_found() {
    TicketId ticket = driver().ticket(aClient(), SupportFixtures::aNewTicket).file().id();
    MessageRef message = new MessageRef(aClient().id().privateChat(), 7);
    driver()
        .tell(
            work -> {
              work.clients().wrote(new CommandId("tg:1"), aClient(), message, NOW);
              Post post =
                  work.posts().add(SupportFixtures.aDraft(ticket, message, "раз")).orElseThrow();
              assertThat(work.posts().find(post.id())).contains(post);
              assertThat(work.posts().lastSpeaker(ticket)).contains(post.by());
              assertThat(work.copies().copy(post.id(), post.from())).isPresent();
              assertThat(work.copies().missing(ticket, Leg.MAIN, 10)).containsExactly(post);
            });
  }

  @Test
  default void an_open_dialogue_is_found_with_the_message() {
    Dialogue asked = new Dialogue("support.comment", Map.of("ticket", "7"));
    driver().tell(work -> work.dialogues().open(aClient().id(), asked));
    driver()
        .tell(
            work -> {
              SupportFixtures.wrote(work, aClient(), NOW);
              assertThat(work.dialogues().waiting(aClient().id())).contains(asked);
              work.dialogues().close(aClient().id());
              assertThat(work.dialogues().waiting(aClient().id())).isEmpty();
            });
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
