package dev.zayavka.testkit.contract.support;

import static dev.zayavka.testkit.fixture.SupportFixtures.NOW;
import static dev.zayavka.testkit.fixture.SupportFixtures.aClient;

import dev.zayavka.ports.shared.MessageRef;
import dev.zayavka.ports.shared.driven.Transactions;
import dev.zayavka.ports.support.Client;
import dev.zayavka.ports.support.Post;
import dev.zayavka.ports.support.TicketId;
import dev.zayavka.ports.support.TicketState;
import dev.zayavka.ports.support.TicketState.Existing;
import dev.zayavka.ports.support.driven.SupportWork;
import dev.zayavka.testkit.fixture.SupportFixtures;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;

/** The store of a support desk in the words of the contracts; each call is a transaction. */
record SupportDriver(Transactions<SupportWork> transactions) {

  <T> T ask(Function<? super SupportWork, ? extends T> question) {
    return transactions.inTransaction(question);
  }

  <T> Optional<T> find(Function<? super SupportWork, Optional<T>> question) {
    return ask(question);
  }

  <T> List<T> list(Function<? super SupportWork, List<T>> question) {
    return ask(question);
  }

  boolean holds(Predicate<? super SupportWork> question) {
    return ask(question::test);
  }

  void tell(Consumer<? super SupportWork> action) {
    transactions.run(action);
  }

  /** A ticket of this client, as the fixture makes it. */
  <E extends Existing> E ticket(Client client, BiFunction<TicketId, Client, E> fixture) {
    return ask(
        work -> {
          SupportFixtures.wrote(work, client, NOW);
          technicians(work);
          E ticket = fixture.apply(work.tickets().nextId(), client);
          work.tickets().lockClient(client.id());
          work.tickets().save(ticket, NOW);
          return ticket;
        });
  }

  /** The number of a ticket that was just opened. */
  TicketId someTicket() {
    return ticket(aClient(), SupportFixtures::aNewTicket).file().id();
  }

  void save(Existing ticket) {
    tell(work -> work.tickets().save(ticket, NOW));
  }

  TicketState load(TicketId ticket) {
    return ask(work -> work.tickets().find(ticket));
  }

  /** Stores a new message of the client. */
  Post said(TicketId ticket, long messageId, String words) {
    return ask(
        work -> {
          MessageRef source = new MessageRef(aClient().id().privateChat(), messageId);
          return work.posts().add(SupportFixtures.aDraft(ticket, source, words)).orElseThrow();
        });
  }

  private static void technicians(SupportWork work) {
    work.technicians().put(SupportFixtures.ivan());
    work.technicians().put(SupportFixtures.olga());
  }
}
