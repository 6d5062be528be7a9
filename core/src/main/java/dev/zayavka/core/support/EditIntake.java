package dev.zayavka.core.support;

import dev.zayavka.core.support.CrossingRules.Crossing.Over;
import dev.zayavka.ports.conversation.Topic;
import dev.zayavka.ports.conversation.Utterance;
import dev.zayavka.ports.shared.CommandId;
import dev.zayavka.ports.shared.MessageRef;
import dev.zayavka.ports.shared.PersonId;
import dev.zayavka.ports.support.AuthorNote;
import dev.zayavka.ports.support.ClientNote;
import dev.zayavka.ports.support.Leg;
import dev.zayavka.ports.support.Post;
import dev.zayavka.ports.support.SupportEffect.CarryEdit;
import dev.zayavka.ports.support.SupportEffect.TellAuthor;
import dev.zayavka.ports.support.SupportEffect.TellClient;
import dev.zayavka.ports.support.SupportView.TellBanned;
import dev.zayavka.ports.support.SupportView.TellEditNotTaken;
import dev.zayavka.ports.support.TicketAction;
import dev.zayavka.ports.support.TicketReason;
import dev.zayavka.ports.support.TicketState.Closed;
import dev.zayavka.ports.support.TicketState.Existing;
import dev.zayavka.ports.support.TicketState.Open;
import dev.zayavka.ports.support.driven.SupportWork;
import dev.zayavka.ports.support.driven.Tickets.At;
import java.time.Instant;
import java.util.Optional;

/**
 * Intake of an edited message, inside a transaction: every leg shows the edit, or its author is
 * told that it is not shown.
 */
final class EditIntake {

  private final SupportWork work;
  private final CommandId id;
  private final Utterance now;
  private final Instant at;

  EditIntake(SupportWork work, CommandId id, Utterance now, Instant at) {
    this.work = work;
    this.id = id;
    this.now = now;
    this.at = at;
  }

  /** Post that was written as this message; empty for a copy sent by the bot. */
  static Optional<Post> written(SupportWork work, MessageRef message) {
    return work.posts().shownAt(message).stream()
        .filter(post -> post.source().equals(message))
        .findFirst();
  }

  /** Takes in an edit from a private chat. */
  void takeIn() {
    if (!tryTakePost() && now.source().chat().isPrivate()) {
      tellNotTaken();
    }
  }

  /** Takes in an edit from a topic. */
  void takeIn(Topic topic) {
    if (!tryTakePost()) {
      work.tickets().at(topic).ifPresent(this::tellNeverCarried);
    }
  }

  /** False if the message is no post of a ticket. */
  private boolean tryTakePost() {
    Optional<Post> post = written(work, now.source());
    post.ifPresent(this::take);
    return post.isPresent();
  }

  private void take(Post known) {
    if (work.tickets().lock(known.ticket()) instanceof Existing ticket
        && work.commands().firstTime(id, at)
        && !known.content().equals(now.content())) {
      take(ticket, known);
    }
  }

  private void take(Existing ticket, Post known) {
    if (ticket.file().clientBanned() && known.from().equals(Leg.CLIENT)) {
      work.outbox().enqueue(new TellBanned(ticket.file().client().id()), at);
      return;
    }
    switch (ticket) {
      case Open open -> takeOpen(open, known);
      case Closed closed -> tellTooLate(known);
    }
  }

  private void takeOpen(Open ticket, Post known) {
    At place = new At(known.ticket(), known.from());
    InternalNotes notes = new InternalNotes(work, place, at);
    if (notes.has(now)) {
      return;
    }
    Optional<TicketAction> note = CrossingRules.internalNote(ticket, known.from(), now);
    if (note.isPresent()) {
      notes.keep(ticket, known.by(), now, note.get());
      notes.withhold(ticket, known);
      if (note.get() == TicketAction.SPECIALIST_CALLED) {
        tellOnce(place, TicketReason.CALL);
      }
    } else if (CrossingRules.isOut(ticket, known.from())) {
      tellOnce(place, TicketReason.CLIENT_BANNED);
    } else {
      revise(ticket, known.revised(now.content()));
    }
  }

  private void revise(Open ticket, Post revised) {
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

  /** Tells the author that an edit comes after the ticket was closed, once per message. */
  private void tellTooLate(Post known) {
    if (!known.from().equals(Leg.CLIENT)) {
      tellOnce(new At(known.ticket(), known.from()), TicketReason.CLOSED);
    } else if (isFirstNotice("edited-late")) {
      work.outbox()
          .enqueue(
              new TellClient(
                  known.ticket(), known.source().chat(), new ClientNote.EditNotCarried()),
              at);
    }
  }

  /** Tells a client that an edited message belongs to no ticket; once per message. */
  private void tellNotTaken() {
    PersonId person = new PersonId(now.source().chat().value());
    if (work.clients().find(person).filter(client -> !client.banned()).isPresent()
        && !isAskedElsewhere(person)
        && isFirstNotice("edited-unknown")) {
      work.outbox().enqueue(new TellEditNotTaken(person, now.source()), at);
    }
  }

  /** True if the edit may be meant as an answer to another desk, which says so itself. */
  private boolean isAskedElsewhere(PersonId person) {
    return work.dialogues()
        .waiting(person)
        .filter(dialogue -> !dialogue.name().equals(SurveyHandling.COMMENT))
        .isPresent();
  }

  /**
   * Tells staff that an edited message was never delivered; once per message, however often it is
   * edited.
   */
  private void tellNeverCarried(At place) {
    if (CrossingRules.crossing(work.tickets().lock(place.ticket()), place.leg(), now)
        instanceof Over) {
      tellOnce(place, TicketReason.NEVER_CARRIED);
    }
  }

  private void tellOnce(At place, TicketReason why) {
    new Refusals(work, place, at).tellOnce(now.source(), why);
  }

  private boolean isFirstNotice(String about) {
    return work.commands().firstTime(Refusals.told(now.source(), about), at);
  }
}
