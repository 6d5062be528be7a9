package dev.zayavka.core.support;

import dev.zayavka.ports.conversation.MessageContent;
import dev.zayavka.ports.conversation.Topic;
import dev.zayavka.ports.conversation.Utterance;
import dev.zayavka.ports.shared.ChatId;
import dev.zayavka.ports.shared.CommandId;
import dev.zayavka.ports.shared.MessageRef;
import dev.zayavka.ports.shared.driven.Transactions;
import dev.zayavka.ports.support.CarryOutcome;
import dev.zayavka.ports.support.Client;
import dev.zayavka.ports.support.ClientProfile;
import dev.zayavka.ports.support.Leg;
import dev.zayavka.ports.support.Post;
import dev.zayavka.ports.support.PostCopy;
import dev.zayavka.ports.support.PostId;
import dev.zayavka.ports.support.ReleaseOutcome;
import dev.zayavka.ports.support.SupportEffect.CarryEdit;
import dev.zayavka.ports.support.SupportEffect.CarryReaction;
import dev.zayavka.ports.support.SupportEffect.RefreshRelease;
import dev.zayavka.ports.support.SupportPolicy;
import dev.zayavka.ports.support.SupportView.TellBanned;
import dev.zayavka.ports.support.SupportView.TellNotTaken;
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
    return transactions.inTransaction(work -> fromClient(work, id, client, message, at));
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
    transactions.run(work -> new EditIntake(work, id, now, at).takeIn());
  }

  @Override
  public void editedInTopic(CommandId id, Topic topic, Utterance now, Instant at) {
    transactions.run(work -> new EditIntake(work, id, now, at).takeIn(topic));
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
    return transactions.inTransaction(work -> EditIntake.written(work, source).isPresent());
  }

  private CarryOutcome fromClient(
      SupportWork work, CommandId id, Client client, Utterance message, Instant at) {
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
      work.outbox().enqueue(new TellNotTaken(client.id(), message.source(), content.kind()), at);
      return new CarryOutcome.NotTaken(content.kind());
    }
    endComment(work, client, at);
    Optional<TicketId> open = work.tickets().lockOpen(client.id()).map(found -> found.file().id());
    Optional<TicketId> commented =
        open.isEmpty() ? commented(work, client, message, at) : Optional.empty();
    return commented
        .<CarryOutcome>map(CarryOutcome.Commented::new)
        .orElseGet(() -> takeIn(work, openTicket(work, client, open, at), client, message, at));
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

  private static Role role(Leg leg) {
    return switch (leg) {
      case Leg.ClientLeg client -> Role.CLIENT;
      case Leg.MainLeg main -> Role.STAFF;
      case Leg.MirrorLeg mirror -> Role.TECH;
    };
  }
}
