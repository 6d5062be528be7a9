package dev.zayavka.adapter.telegram.support;

import dev.zayavka.adapter.telegram.fake.FakeSupportDesk;
import dev.zayavka.ports.shared.ChatId;
import dev.zayavka.ports.shared.Person;
import dev.zayavka.ports.support.Client;
import dev.zayavka.ports.support.ClientProfile;
import dev.zayavka.ports.support.Technician;
import dev.zayavka.ports.support.TechnicianId;
import dev.zayavka.ports.support.TicketDossier;
import dev.zayavka.ports.support.TicketId;
import dev.zayavka.ports.support.TicketState.Closed;
import dev.zayavka.ports.support.TicketState.Existing;
import dev.zayavka.ports.support.TicketState.New;
import dev.zayavka.ports.support.TicketState.Working;
import dev.zayavka.ports.support.TicketView;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Ticket #15, which Иван can work on. */
final class Tickets {

  static final TicketId TICKET = new TicketId(15);
  static final int VERSION = 3;
  static final ChatId TECH_GROUP = new ChatId(-1002);
  static final Technician IVAN =
      new Technician(new TechnicianId(7), "Иван", Optional.empty(), TECH_GROUP, true);

  private static final Instant AT = Instant.parse("2026-11-20T10:00:00Z");
  private static final Client CLIENT = new Client(Person.of(99, "Вера"), Optional.of("vera"));

  private Tickets() {}

  static New fresh() {
    return new New(file());
  }

  static Working working() {
    return new Working(file(), IVAN.id());
  }

  static Closed closed() {
    return new Closed(file(), Optional.of(IVAN.id()), AT);
  }

  static TicketView seen(Existing ticket) {
    return new TicketView(
        ticket,
        new ClientProfile(CLIENT, Optional.empty(), false, AT, AT),
        ticket.technician().map(id -> IVAN),
        List.of(IVAN),
        List.of(),
        Optional.empty());
  }

  private static TicketDossier file() {
    return new TicketDossier(
        TICKET,
        CLIENT,
        VERSION,
        Optional.empty(),
        FakeSupportDesk.MAIN_GROUP,
        Optional.empty(),
        Optional.empty(),
        Map.of(),
        Optional.empty(),
        false,
        false,
        Optional.empty(),
        AT);
  }
}
