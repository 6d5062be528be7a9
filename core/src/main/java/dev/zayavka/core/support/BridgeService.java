package dev.zayavka.core.support;

import dev.zayavka.core.support.CrossingRules.Crossing.Over;
import dev.zayavka.ports.conversation.MessageContent;
import dev.zayavka.ports.conversation.Topic;
import dev.zayavka.ports.conversation.Utterance;
import dev.zayavka.ports.shared.ChatId;
import dev.zayavka.ports.shared.CommandId;
import dev.zayavka.ports.shared.MessageRef;
import dev.zayavka.ports.shared.PersonId;
import dev.zayavka.ports.shared.driven.Transactions;
import dev.zayavka.ports.support.AuthorNote;
import dev.zayavka.ports.support.CarryOutcome;
import dev.zayavka.ports.support.Client;
import dev.zayavka.ports.support.ClientNote;
import dev.zayavka.ports.support.ClientProfile;
import dev.zayavka.ports.support.Leg;
import dev.zayavka.ports.support.Post;
import dev.zayavka.ports.support.PostCopy;
import dev.zayavka.ports.support.PostId;
import dev.zayavka.ports.support.ReleaseOutcome;
import dev.zayavka.ports.support.SupportEffect.CarryEdit;
import dev.zayavka.ports.support.SupportEffect.CarryReaction;
import dev.zayavka.ports.support.SupportEffect.RefreshRelease;
import dev.zayavka.ports.support.SupportEffect.TellAuthor;
import dev.zayavka.ports.support.SupportEffect.TellClient;
import dev.zayavka.ports.support.SupportPolicy;
import dev.zayavka.ports.support.SupportView.TellBanned;
import dev.zayavka.ports.support.SupportView.TellEditNotTaken;
import dev.zayavka.ports.support.SupportView.TellNotTaken;
import dev.zayavka.ports.support.TicketAction;
import dev.zayavka.ports.support.TicketActor;
import dev.zayavka.ports.support.TicketActor.Role;
import dev.zayavka.ports.support.TicketCommand.OpenTicket;
import dev.zayavka.ports.support.TicketCommand.RecordAnswer;
import dev.zayavka.ports.support.TicketCommand.RecordClientReturned;
import dev.zayavka.ports.support.TicketCommand.RecordQuestion;
import dev.zayavka.ports.support.TicketId;
import dev.zayavka.ports.support.TicketReason;
import dev.zayavka.ports.support.TicketState;
import dev.zayavka.ports.support.TicketState.Closed;
import dev.zayavka.ports.support.TicketState.Existing;
import dev.zayavka.ports.support.TicketState.Open;
import dev.zayavka.ports.support.driven.SupportWork;
import dev.zayavka.ports.support.driven.Tickets.At;
import dev.zayavka.ports.support.driving.CarryMessages;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Message bridge between the legs of a ticket: the client, the main group and the technician. */
public final class BridgeService implements CarryMessages {

  private final Transactions<SupportWork> transactions;
  private final SupportPolicy policy;
  private final TicketHandling handling;
  private final WorkingTime hours;

  public BridgeService(Transactions<SupportWork> transactions, SupportPolicy policy) {
    this.transactions = transactions;
    this.policy = policy;
    this.handling = new TicketHandling(policy);
    this.hours = new WorkingTime(policy.hours());
  }

  @Override
  public CarryOutcome fromClient(CommandId id, Client client, Utterance message, Instant at) {
    return transactions.inTransaction(
        work -> {
          Optional<ClientProfile> known = work.clients().wrote(id, client, message.source(), at);
          if (known.isEmpty()) {
            return new CarryOutcome.Repeated();
          }
          if (known.get().banned()) {
            work.outbox().enqueue(new TellBanned(client.id()), at);
            return new CarryOutcome.Banned();
          }
          MessageContent content = message.content();
          if (!content.kind().isCopyable() && content.words().isEmpty()) {
            work.outbox()
                .enqueue(new TellNotTaken(client.id(), message.source(), content.kind()), at);
            return new CarryOutcome.NotTaken(content.kind());
          }
          endComment(work, client, at);
          Optional<TicketId> open =
              work.tickets().lockOpen(client.id()).map(found -> found.file().id());
          Optional<TicketId> commented =
              open.isEmpty() ? commented(work, client, message, at) : Optional.empty();
          return commented
              .<CarryOutcome>map(CarryOutcome.Commented::new)
              .orElseGet(
                  () -> takeIn(work, openTicket(work, client, open, at), client, message, at));
        });
  }

  @Override
  public CarryOutcome fromStaff(
      CommandId id, Topic topic, TicketActor by, Utterance message, Instant at) {
    return transactions.inTransaction(
        work -> {
          Optional<At> place = work.tickets().at(topic);
          if (place.isEmpty()) {
            return new CarryOutcome.NotOurs();
          }
          TicketState ticket = work.tickets().lock(place.get().ticket());
          if (!work.commands().firstTime(id, at)) {
            return new CarryOutcome.Repeated();
          }
          TicketActor speaker = new TicketActor(role(place.get().leg()), by.id(), by.name());
          return new MessageIntake(work, handling, place.get(), at)
              .takeIn(ticket, speaker, message);
        });
  }

  @Override
  public void edited(CommandId id, Utterance now, Instant at) {
    transactions.run(
        work -> {
          if (edited(work, id, now, at).isEmpty() && now.source().chat().isPrivate()) {
            tellNotTaken(work, now.source(), at);
          }
        });
  }

  @Override
  public void editedInTopic(CommandId id, Topic topic, Utterance now, Instant at) {
    transactions.run(
        work -> {
          if (edited(work, id, now, at).isEmpty()) {
            work.tickets().at(topic).ifPresent(place -> tellNeverCarried(work, place, now, at));
          }
        });
  }

  private static Optional<Post> edited(SupportWork work, CommandId id, Utterance now, Instant at) {
    Optional<Post> post = written(work, now.source());
    if (post.isPresent()
        && work.tickets().lock(post.get().ticket()) instanceof Existing ticket
        && work.commands().firstTime(id, at)) {
      post.filter(known -> !known.content().equals(now.content()))
          .ifPresent(known -> edit(work, ticket, known, now, at));
    }
    return post;
  }

  /** Tells a client that an edited message belongs to no ticket; once per message. */
  private static void tellNotTaken(SupportWork work, MessageRef message, Instant at) {
    PersonId person = new PersonId(message.chat().value());
    if (work.clients().find(person).filter(client -> !client.banned()).isPresent()
        && !isAskedElsewhere(work, person)
        && work.commands().firstTime(Refusals.told(message, "edited-unknown"), at)) {
      work.outbox().enqueue(new TellEditNotTaken(person, message), at);
    }
  }

  /** True if the edit may be meant as an answer to another desk, which says so itself. */
  private static boolean isAskedElsewhere(SupportWork work, PersonId person) {
    return work.dialogues()
        .waiting(person)
        .filter(dialogue -> !dialogue.name().equals(SurveyHandling.COMMENT))
        .isPresent();
  }

  /**
   * Tells staff that an edited message was never delivered; once per message, however often it is
   * edited.
   */
  private static void tellNeverCarried(SupportWork work, At place, Utterance now, Instant at) {
    if (CrossingRules.crossing(work.tickets().lock(place.ticket()), place.leg(), now)
        instanceof Over) {
      new Refusals(work, place, at).tellOnce(now.source(), TicketReason.NEVER_CARRIED);
    }
  }

  @Override
  public void unknownCommand(CommandId id, Topic topic, MessageRef message, Instant at) {
    transactions.run(
        work -> {
          Optional<At> place = work.tickets().at(topic);
          if (place.isPresent() && work.commands().firstTime(id, at)) {
            new Refusals(work, place.get(), at).tell(message, TicketReason.UNKNOWN_COMMAND);
          }
        });
  }

  @Override
  public ReleaseOutcome release(
      CommandId id, PostId post, MessageRef question, TicketActor by, Instant at) {
    return transactions.inTransaction(
        work ->
            work.posts()
                .find(post)
                .map(found -> release(work, id, found, question, by, at))
                .orElse(ReleaseOutcome.TOO_LATE));
  }

  private ReleaseOutcome release(
      SupportWork work, CommandId id, Post post, MessageRef question, TicketActor by, Instant at) {
    TicketState ticket = work.tickets().lock(post.ticket());
    Post present = work.posts().find(post.id()).orElse(post);
    if (!present.isForStaffAlone() || !work.commands().firstTime(id, at)) {
      return ReleaseOutcome.REPEATED;
    }
    if (!(ticket instanceof Open open) || CrossingRules.isOut(open, present.from())) {
      return ReleaseOutcome.TOO_LATE;
    }
    work.posts().revise(present.cleared());
    PostDispatch dispatch = new PostDispatch(work, open, at);
    if (work.copies().copy(present.id(), Leg.CLIENT).isEmpty()) {
      dispatch.carry(present, Leg.CLIENT);
    } else {
      work.outbox()
          .enqueue(
              new CarryEdit(present.ticket(), present.id(), Leg.CLIENT, dispatch.chat(Leg.CLIENT)),
              at);
    }
    work.outbox().enqueue(new RefreshRelease(present.ticket(), present.id(), question), at);
    handling.carryOut(work, new RecordAnswer(present.ticket(), by, at));
    return ReleaseOutcome.SENT;
  }

  @Override
  public void reacted(CommandId id, MessageRef message, Optional<String> emoji, Instant at) {
    transactions.run(
        work -> {
          List<PostCopy> shown = work.copies().at(message);
          if (!shown.isEmpty() && work.commands().firstTime(id, at)) {
            react(work, shown.getLast(), emoji, at);
          }
        });
  }

  @Override
  public boolean isKnown(MessageRef source) {
    return transactions.inTransaction(work -> written(work, source).isPresent());
  }

  /** Ends the question for a survey comment: the client writes about something else. */
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

  /** The closed ticket whose comment a text continues; empty if it continues none. */
  private static Optional<TicketId> commented(
      SupportWork work, Client client, Utterance message, Instant at) {
    return work.tickets()
        .newest(client.id())
        .filter(last -> message.content().file().isEmpty())
        .filter(last -> !message.content().words().text().isBlank())
        .filter(
            last ->
                work.tickets().lock(last) instanceof Closed closed
                    && new SurveyHandling(work, closed).continueComment(message, at));
  }

  private Existing openTicket(
      SupportWork work, Client client, Optional<TicketId> open, Instant at) {
    open.or(() -> work.tickets().newest(client.id()))
        .ifPresent(last -> handling.carryOut(work, new RecordClientReturned(last, at)));
    TicketId ticket = open.orElseGet(() -> open(work, client, at));
    return TicketHandling.existing(work.tickets().lock(ticket));
  }

  private TicketId open(SupportWork work, Client client, Instant at) {
    TicketId ticket = work.tickets().nextId();
    Optional<TicketId> previous = work.tickets().newest(client.id());
    ChatId group = work.chatMoves().current(policy.mainGroup());
    handling.carryOut(work, new OpenTicket(ticket, client, group, previous, at));
    return ticket;
  }

  private CarryOutcome takeIn(
      SupportWork work, Existing ticket, Client client, Utterance message, Instant at) {
    At place = new At(ticket.file().id(), Leg.CLIENT);
    TicketActor speaker = TicketActor.of(Role.CLIENT, client.person());
    CarryOutcome outcome =
        new MessageIntake(work, handling, place, at).takeIn(ticket, speaker, message);
    if (outcome instanceof CarryOutcome.Carried carried) {
      Instant answerBy = hours.after(at, policy.answerSla());
      handling.carryOut(work, new RecordQuestion(carried.ticket(), answerBy, at));
    }
    return outcome;
  }

  private static void edit(
      SupportWork work, Existing ticket, Post known, Utterance now, Instant at) {
    if (ticket.file().clientBanned() && known.from().equals(Leg.CLIENT)) {
      work.outbox().enqueue(new TellBanned(ticket.file().client().id()), at);
      return;
    }
    switch (ticket) {
      case Open open -> editOpen(work, open, known, now, at);
      case Closed closed -> tellTooLate(work, known, at);
    }
  }

  private static void editOpen(
      SupportWork work, Open ticket, Post known, Utterance now, Instant at) {
    At place = new At(known.ticket(), known.from());
    InternalNotes notes = new InternalNotes(work, place, at);
    if (notes.has(now)) {
      return;
    }
    CrossingRules.internalNote(ticket, known.from(), now)
        .ifPresentOrElse(
            as -> {
              notes.keep(ticket, known.by(), now, as);
              notes.withhold(ticket, known);
              if (as == TicketAction.SPECIALIST_CALLED) {
                new Refusals(work, place, at).tellOnce(now.source(), TicketReason.CALL);
              }
            },
            () -> {
              if (CrossingRules.isOut(ticket, known.from())) {
                new Refusals(work, place, at).tellOnce(now.source(), TicketReason.CLIENT_BANNED);
              } else {
                revise(work, ticket, known.revised(now.content()), at);
              }
            });
  }

  /** Tells the author that an edit comes after the ticket was closed, once per message. */
  private static void tellTooLate(SupportWork work, Post known, Instant at) {
    if (!known.from().equals(Leg.CLIENT)) {
      new Refusals(work, new At(known.ticket(), known.from()), at)
          .tellOnce(known.source(), TicketReason.CLOSED);
    } else if (work.commands().firstTime(Refusals.told(known.source(), "edited-late"), at)) {
      work.outbox()
          .enqueue(
              new TellClient(
                  known.ticket(), known.source().chat(), new ClientNote.EditNotCarried()),
              at);
    }
  }

  private static void revise(SupportWork work, Existing ticket, Post revised, Instant at) {
    work.posts().revise(revised);
    if (revised.isForStaffAlone()) {
      AuthorNote question = new AuthorNote.MayGo(revised.id(), revised.content().kind());
      work.outbox()
          .enqueue(
              new TellAuthor(revised.ticket(), revised.from(), revised.source(), question), at);
    }
    PostDispatch dispatch = new PostDispatch(work, ticket, at);
    for (Leg leg : TicketLegs.showing(ticket, revised.from())) {
      work.outbox()
          .enqueue(new CarryEdit(revised.ticket(), revised.id(), leg, dispatch.chat(leg)), at);
    }
  }

  private static void react(SupportWork work, PostCopy shown, Optional<String> emoji, Instant at) {
    Optional<Post> post = work.posts().find(shown.post());
    if (post.isPresent()
        && work.tickets().find(post.get().ticket()) instanceof Open ticket
        && !ticket.file().clientBanned()) {
      PostDispatch dispatch = new PostDispatch(work, ticket, at);
      for (Leg leg : TicketLegs.beside(ticket, shown.leg())) {
        work.outbox()
            .enqueue(
                new CarryReaction(
                    post.get().ticket(), shown.post(), leg, dispatch.chat(leg), emoji),
                at);
      }
    }
  }

  /** Post that was written as this message; empty for a copy sent by the bot. */
  private static Optional<Post> written(SupportWork work, MessageRef message) {
    return work.posts().shownAt(message).stream()
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
