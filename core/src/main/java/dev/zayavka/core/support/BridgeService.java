package dev.zayavka.core.support;

import dev.zayavka.core.support.Bridge.Crossing.Over;
import dev.zayavka.ports.shared.ChatId;
import dev.zayavka.ports.shared.CommandId;
import dev.zayavka.ports.shared.MessageRef;
import dev.zayavka.ports.shared.driven.Transactions;
import dev.zayavka.ports.support.Client;
import dev.zayavka.ports.support.ClientProfile;
import dev.zayavka.ports.support.Copy;
import dev.zayavka.ports.support.Heard;
import dev.zayavka.ports.support.Leg;
import dev.zayavka.ports.support.Post;
import dev.zayavka.ports.support.Speaker;
import dev.zayavka.ports.support.Speaker.Role;
import dev.zayavka.ports.support.SupportDesk;
import dev.zayavka.ports.support.SupportEffect.CarryEdit;
import dev.zayavka.ports.support.SupportEffect.CarryReaction;
import dev.zayavka.ports.support.SupportEffect.TellNotCarried;
import dev.zayavka.ports.support.SupportView.TellBanned;
import dev.zayavka.ports.support.TicketCommand.OpenTicket;
import dev.zayavka.ports.support.TicketCommand.RecordClientReturned;
import dev.zayavka.ports.support.TicketCommand.RecordQuestion;
import dev.zayavka.ports.support.TicketId;
import dev.zayavka.ports.support.TicketReason;
import dev.zayavka.ports.support.TicketState;
import dev.zayavka.ports.support.TicketState.Existing;
import dev.zayavka.ports.support.TicketState.Open;
import dev.zayavka.ports.support.Topic;
import dev.zayavka.ports.support.Utterance;
import dev.zayavka.ports.support.driven.SupportWork;
import dev.zayavka.ports.support.driven.Tickets.At;
import dev.zayavka.ports.support.driving.CarryMessages;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The bridge between the legs of a ticket. */
public final class BridgeService implements CarryMessages {

  private final Transactions<SupportWork> transactions;
  private final SupportDesk desk;
  private final TicketHandling handling;
  private final WorkingTime hours;

  public BridgeService(Transactions<SupportWork> transactions, SupportDesk desk) {
    this.transactions = transactions;
    this.desk = desk;
    this.handling = new TicketHandling(desk);
    this.hours = new WorkingTime(desk.hours());
  }

  @Override
  public Heard fromClient(CommandId id, Client client, Utterance said, Instant at) {
    return transactions.inTransaction(
        work -> {
          if (!work.commands().firstTime(id, at)) {
            return new Heard.Repeated();
          }
          work.clients().seen(client, at);
          if (work.clients().find(client.id()).map(ClientProfile::banned).orElse(false)) {
            work.outbox().enqueue(new TellBanned(client.id()), at);
            return new Heard.Banned();
          }
          work.tickets().lockClient(client.id());
          endComment(work, client, at);
          return hear(work, openTicket(work, client, at), client, said, at);
        });
  }

  @Override
  public Heard fromStaff(CommandId id, Topic topic, Speaker by, Utterance said, Instant at) {
    return transactions.inTransaction(
        work -> {
          Optional<At> place = work.tickets().at(topic);
          if (place.isEmpty()) {
            return new Heard.NotOurs();
          }
          TicketState ticket = work.tickets().lock(place.get().ticket());
          if (!work.commands().firstTime(id, at)) {
            return new Heard.Repeated();
          }
          Speaker speaker = new Speaker(role(place.get().leg()), by.id(), by.name());
          return new Hearing(work, handling, place.get(), at).hear(ticket, speaker, said);
        });
  }

  @Override
  public void edited(CommandId id, Utterance now, Instant at) {
    transactions.inTransaction(work -> edited(work, id, now, at));
  }

  @Override
  public void editedInTopic(CommandId id, Topic topic, Utterance now, Instant at) {
    transactions.inTransaction(
        work -> {
          Optional<Post> post = edited(work, id, now, at);
          if (post.isEmpty()) {
            work.tickets().at(topic).ifPresent(place -> tellNeverCarried(work, place, now, at));
          }
          return post;
        });
  }

  private static Optional<Post> edited(SupportWork work, CommandId id, Utterance now, Instant at) {
    Optional<Post> post = written(work, now.source());
    if (post.isPresent()
        && work.tickets().lock(post.get().ticket()) instanceof Open ticket
        && work.commands().firstTime(id, at)) {
      post.filter(known -> !known.content().equals(now.content()))
          .ifPresent(known -> edit(work, ticket, known, now, at));
    }
    return post;
  }

  /** Once for a message, however often it is edited. */
  private static void tellNeverCarried(SupportWork work, At place, Utterance now, Instant at) {
    MessageRef message = now.source();
    CommandId told =
        new CommandId(
            "support:never-carried:" + message.chat().value() + ":" + message.messageId());
    if (Bridge.crossing(work.tickets().lock(place.ticket()), place.leg(), now) instanceof Over
        && work.commands().firstTime(told, at)) {
      work.outbox()
          .enqueue(
              new TellNotCarried(place.ticket(), place.leg(), message, TicketReason.NEVER_CARRIED),
              at);
    }
  }

  @Override
  public void reacted(CommandId id, MessageRef message, Optional<String> emoji, Instant at) {
    transactions.inTransaction(
        work -> {
          List<Copy> shown = work.posts().at(message);
          if (!shown.isEmpty() && work.commands().firstTime(id, at)) {
            react(work, shown.getLast(), emoji, at);
          }
          return shown;
        });
  }

  @Override
  public boolean isKnown(MessageRef source) {
    return transactions.inTransaction(work -> written(work, source).isPresent());
  }

  /** A client who writes something else has nothing more to say about the last ticket. */
  private void endComment(SupportWork work, Client client, Instant at) {
    SurveyHandling.awaitsComment(work, client.id())
        .map(work.tickets()::lock)
        .ifPresent(
            ticket -> {
              if (ticket instanceof Existing closed) {
                new SurveyHandling(work, closed).carryOut(new SurveyCommand.EndSurvey(at));
              }
            });
  }

  private Existing openTicket(SupportWork work, Client client, Instant at) {
    work.tickets()
        .open(client.id())
        .or(() -> work.tickets().newest(client.id()))
        .ifPresent(last -> handling.carryOut(work, new RecordClientReturned(last, at)));
    TicketId ticket = work.tickets().open(client.id()).orElseGet(() -> open(work, client, at));
    return TicketHandling.existing(work.tickets().lock(ticket));
  }

  private TicketId open(SupportWork work, Client client, Instant at) {
    TicketId ticket = work.tickets().nextId();
    Optional<TicketId> previous = work.tickets().newest(client.id());
    ChatId group = work.chatMoves().current(desk.mainGroup());
    handling.carryOut(work, new OpenTicket(ticket, client, group, previous, at));
    return ticket;
  }

  private Heard hear(SupportWork work, Existing ticket, Client client, Utterance said, Instant at) {
    At place = new At(ticket.file().id(), Leg.CLIENT);
    Speaker speaker = Speaker.of(Role.CLIENT, client.person());
    Heard heard = new Hearing(work, handling, place, at).hear(ticket, speaker, said);
    if (heard instanceof Heard.Carried carried) {
      Instant answerBy = hours.after(at, desk.answerSla());
      handling.carryOut(work, new RecordQuestion(carried.ticket(), answerBy, at));
    }
    return heard;
  }

  private static void edit(
      SupportWork work, Existing ticket, Post known, Utterance now, Instant at) {
    Aside aside = new Aside(work, new At(known.ticket(), known.from()), at);
    if (aside.has(now)) {
      return;
    }
    Bridge.aside(known.from(), now)
        .ifPresentOrElse(
            as -> {
              aside.keep(ticket, known.by(), now, as);
              aside.withhold(ticket, known);
            },
            () -> revise(work, ticket, known.revised(now.content()), at));
  }

  private static void revise(SupportWork work, Existing ticket, Post revised, Instant at) {
    work.posts().revise(revised);
    Carriage carriage = new Carriage(work, ticket, at);
    for (Leg leg : Legs.showing(ticket, revised.from())) {
      work.outbox()
          .enqueue(new CarryEdit(revised.ticket(), revised.id(), leg, carriage.chat(leg)), at);
    }
  }

  private static void react(SupportWork work, Copy shown, Optional<String> emoji, Instant at) {
    Optional<Post> post = work.posts().find(shown.post());
    if (post.isPresent() && work.tickets().find(post.get().ticket()) instanceof Open ticket) {
      Carriage carriage = new Carriage(work, ticket, at);
      for (Leg leg : Legs.beside(ticket, shown.leg())) {
        work.outbox()
            .enqueue(
                new CarryReaction(
                    post.get().ticket(), shown.post(), leg, carriage.chat(leg), emoji),
                at);
      }
    }
  }

  /** The post that was written as this message; copies of ours are nobody's. */
  private static Optional<Post> written(SupportWork work, MessageRef message) {
    return work.posts().at(message).stream()
        .flatMap(copy -> work.posts().find(copy.post()).stream())
        .filter(post -> post.source().equals(message))
        .findFirst();
  }

  private static Role role(Leg leg) {
    return switch (leg) {
      case Leg.ClientLeg client -> Role.CLIENT;
      case Leg.MainLeg main -> Role.STAFF;
      case Leg.MirrorLeg mirror -> Role.TECH;
    };
  }
}
