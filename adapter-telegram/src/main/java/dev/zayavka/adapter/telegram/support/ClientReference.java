package dev.zayavka.adapter.telegram.support;

import dev.zayavka.adapter.telegram.routing.CommandFactory;
import dev.zayavka.ports.shared.PersonId;
import dev.zayavka.ports.support.TicketId;
import dev.zayavka.ports.support.driving.AskSupport;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A client, as admins name one: {@code 500}, {@code @anna}, or by their ticket, {@code #15}. */
sealed interface ClientReference {

  Pattern USERNAME = Pattern.compile("@(\\w{1,32})");

  /** Parses a reference; empty if the text is none. */
  static Optional<ClientReference> parse(String words) {
    Matcher username = USERNAME.matcher(words);
    if (username.matches()) {
      return Optional.of(new Named(username.group(1)));
    }
    return CommandFactory.positive(words)
        .<ClientReference>map(id -> new WithId(new PersonId(id)))
        .or(() -> CommandFactory.number(words).map(number -> new OfTicket(new TicketId(number))));
  }

  /** Client of this reference; empty if there is none. */
  Optional<PersonId> find(AskSupport ask);

  /** As it is said back, before who it is. */
  String words();

  record WithId(PersonId client) implements ClientReference {
    @Override
    public Optional<PersonId> find(AskSupport ask) {
      return Optional.of(client);
    }

    @Override
    public String words() {
      return Long.toString(client.value());
    }
  }

  record Named(String username) implements ClientReference {
    @Override
    public Optional<PersonId> find(AskSupport ask) {
      return ask.client(username);
    }

    @Override
    public String words() {
      return "@" + username;
    }
  }

  record OfTicket(TicketId ticket) implements ClientReference {
    @Override
    public Optional<PersonId> find(AskSupport ask) {
      return ask.ticket(ticket).map(view -> view.ticket().file().client().id());
    }

    @Override
    public String words() {
      return "#" + ticket.value();
    }
  }
}
