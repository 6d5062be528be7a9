package dev.zayavka.core.support;

import dev.zayavka.core.support.Bridge.Crossing;
import dev.zayavka.ports.shared.ChatId;
import dev.zayavka.ports.shared.CommandId;
import dev.zayavka.ports.shared.MessageRef;
import dev.zayavka.ports.shared.driven.Transactions;
import dev.zayavka.ports.support.Client;
import dev.zayavka.ports.support.ClientProfile;
import dev.zayavka.ports.support.Content;
import dev.zayavka.ports.support.Copy;
import dev.zayavka.ports.support.Heard;
import dev.zayavka.ports.support.Leg;
import dev.zayavka.ports.support.Post;
import dev.zayavka.ports.support.PostId;
import dev.zayavka.ports.support.Speaker;
import dev.zayavka.ports.support.Speaker.Role;
import dev.zayavka.ports.support.SupportDesk;
import dev.zayavka.ports.support.SupportEffect.CarryEdit;
import dev.zayavka.ports.support.SupportEffect.CarryReaction;
import dev.zayavka.ports.support.SupportEffect.SettleTopic;
import dev.zayavka.ports.support.SupportEffect.TellNotCarried;
import dev.zayavka.ports.support.SupportView.TellBanned;
import dev.zayavka.ports.support.TicketCommand.OpenTicket;
import dev.zayavka.ports.support.TicketCommand.RecordAnswer;
import dev.zayavka.ports.support.TicketCommand.RecordClientReturned;
import dev.zayavka.ports.support.TicketCommand.RecordQuestion;
import dev.zayavka.ports.support.TicketId;
import dev.zayavka.ports.support.TicketReason;
import dev.zayavka.ports.support.TicketRecord;
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
import java.util.Map;
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
          return hear(work, ticket, place.get(), speaker, said, at);
        });
  }

  @Override
  public void edited(CommandId id, MessageRef message, Content now, Instant at) {
    transactions.inTransaction(
        work -> {
          Optional<Post> post = written(work, message);
          if (post.isPresent()
              && work.tickets().lock(post.get().ticket()) instanceof Open ticket
              && work.commands().firstTime(id, at)) {
            post.filter(known -> !known.content().equals(now))
                .ifPresent(known -> revise(work, ticket, known.revised(now), at));
          }
          return post;
        });
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
    return existing(work.tickets().lock(ticket));
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
    Heard heard = hear(work, ticket, place, Speaker.of(Role.CLIENT, client.person()), said, at);
    if (heard instanceof Heard.Carried carried) {
      Instant answerBy = hours.after(at, desk.answerSla());
      handling.carryOut(work, new RecordQuestion(carried.ticket(), answerBy, at));
    }
    return heard;
  }

  private Heard hear(
      SupportWork work, TicketState ticket, At place, Speaker by, Utterance said, Instant at) {
    return switch (Bridge.crossing(ticket, place.leg(), said)) {
      case Crossing.Over over -> carry(work, existing(ticket), place, over.to(), by, said, at);
      case Crossing.Inside inside -> {
        work.history().append(new TicketRecord(place.ticket(), by, inside.as(), place(said), at));
        yield new Heard.KeptInside(place.ticket());
      }
      case Crossing.Stopped stopped -> {
        stop(work, place, said, stopped.why(), at);
        yield new Heard.Refused(place.ticket(), stopped.why());
      }
    };
  }

  private Heard carry(
      SupportWork work,
      Existing ticket,
      At place,
      List<Leg> to,
      Speaker by,
      Utterance said,
      Instant at) {
    Post post = post(work, place, by, said, at);
    if (!work.posts().add(post)) {
      return new Heard.Repeated();
    }
    Carriage carriage = new Carriage(work, ticket, at);
    to.forEach(leg -> carriage.carry(post, leg));
    if (to.contains(Leg.CLIENT)) {
      handling.carryOut(work, new RecordAnswer(place.ticket(), by, at));
    }
    return new Heard.Carried(place.ticket(), to);
  }

  private static Post post(SupportWork work, At place, Speaker by, Utterance said, Instant at) {
    boolean another =
        work.posts().newest(place.ticket()).map(last -> !last.by().isSame(by)).orElse(true);
    return new Post(
        work.posts().nextId(),
        place.ticket(),
        place.leg(),
        by,
        said.source(),
        said.content(),
        said.replyTo().flatMap(answered -> answered(work, place.ticket(), answered)),
        said.album(),
        another,
        0,
        0,
        at);
  }

  /** A reply to somebody else's ticket, or to a message older than the map, answers nothing. */
  private static Optional<PostId> answered(SupportWork work, TicketId ticket, MessageRef message) {
    return work.posts().at(message).stream()
        .map(Copy::post)
        .flatMap(post -> work.posts().find(post).stream())
        .filter(post -> post.ticket().equals(ticket))
        .map(Post::id)
        .findFirst();
  }

  /** A closed topic has to be opened for the answer, and is closed behind it. */
  private void stop(SupportWork work, At place, Utterance said, TicketReason why, Instant at) {
    work.outbox().enqueue(new TellNotCarried(place.ticket(), place.leg(), said.source(), why), at);
    work.outbox().enqueue(new SettleTopic(place.ticket(), place.leg(), said.source().chat()), at);
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

  private static Map<String, String> place(Utterance said) {
    return Map.of(
        "chat", Long.toString(said.source().chat().value()),
        "message", Long.toString(said.source().messageId()));
  }

  private static Role role(Leg leg) {
    return switch (leg) {
      case Leg.ClientLeg client -> Role.CLIENT;
      case Leg.MainLeg main -> Role.STAFF;
      case Leg.MirrorLeg mirror -> Role.TECH;
    };
  }

  private static Existing existing(TicketState ticket) {
    return switch (ticket) {
      case Existing existing -> existing;
      case TicketState.Absent absent ->
          throw new IllegalStateException("a message crosses in a ticket that is absent");
    };
  }
}
