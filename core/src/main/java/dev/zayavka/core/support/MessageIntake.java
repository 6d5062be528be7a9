package dev.zayavka.core.support;

import dev.zayavka.core.support.CrossingRules.Crossing;
import dev.zayavka.ports.conversation.MessageContent;
import dev.zayavka.ports.conversation.MessageContent.Kind;
import dev.zayavka.ports.conversation.Utterance;
import dev.zayavka.ports.shared.CommandId;
import dev.zayavka.ports.shared.MessageRef;
import dev.zayavka.ports.support.AuthorNote;
import dev.zayavka.ports.support.CarryOutcome;
import dev.zayavka.ports.support.Leg;
import dev.zayavka.ports.support.Post;
import dev.zayavka.ports.support.PostDraft;
import dev.zayavka.ports.support.PostId;
import dev.zayavka.ports.support.SupportEffect.TellAuthor;
import dev.zayavka.ports.support.TicketAction;
import dev.zayavka.ports.support.TicketActor;
import dev.zayavka.ports.support.TicketCommand.RecordAnswer;
import dev.zayavka.ports.support.TicketReason;
import dev.zayavka.ports.support.TicketState;
import dev.zayavka.ports.support.TicketState.Existing;
import dev.zayavka.ports.support.driven.SupportWork;
import dev.zayavka.ports.support.driven.Tickets.At;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Intake of a message on one leg of a ticket, inside a transaction. */
final class MessageIntake {

  private final SupportWork work;
  private final TicketHandling handling;
  private final At place;
  private final InternalNotes notes;
  private final Instant at;

  MessageIntake(SupportWork work, TicketHandling handling, At place, Instant at) {
    this.work = work;
    this.handling = handling;
    this.place = place;
    this.notes = new InternalNotes(work, place, at);
    this.at = at;
  }

  /**
   * Dispatches the message to the other legs, keeps it internal, or refuses it and says why.
   *
   * @param ticket the locked ticket
   */
  CarryOutcome takeIn(TicketState ticket, TicketActor by, Utterance message) {
    if (notes.has(message)) {
      return new CarryOutcome.KeptInside(place.ticket());
    }
    return switch (CrossingRules.crossing(ticket, place.leg(), message)) {
      case Crossing.Over over -> over(TicketHandling.existing(ticket), over.to(), by, message);
      case Crossing.Inside inside -> {
        notes.keep(TicketHandling.existing(ticket), by, message, inside.as());
        if (inside.as() == TicketAction.SPECIALIST_CALLED) {
          refusals().tell(message.source(), TicketReason.CALL);
        }
        yield new CarryOutcome.KeptInside(place.ticket());
      }
      case Crossing.Stopped stopped -> {
        stop(message, stopped.why());
        yield new CarryOutcome.Refused(place.ticket(), stopped.why());
      }
    };
  }

  private CarryOutcome over(Existing ticket, List<Leg> to, TicketActor by, Utterance message) {
    MessageContent content = message.content();
    if (!content.kind().isCopyable()) {
      return uncopyable(ticket, to, by, message);
    }
    return to.contains(Leg.CLIENT) && content.extras().unread()
        ? ask(ticket, to, by, message)
        : carry(ticket, to, by, message);
  }

  /** Forwards the words of a message of a kind that no bot can copy; its author is told. */
  private CarryOutcome uncopyable(
      Existing ticket, List<Leg> to, TicketActor by, Utterance message) {
    Kind kind = message.content().kind();
    if (message.content().words().isEmpty()) {
      tellAuthor(message.source(), new AuthorNote.NothingCarried(kind));
      return new CarryOutcome.NotTaken(kind);
    }
    CarryOutcome outcome = carry(ticket, to, by, message);
    if (outcome instanceof CarryOutcome.Carried) {
      tellAuthor(message.source(), new AuthorNote.WordsCarried(kind));
    }
    return outcome;
  }

  /** Forwards a message to staff alone, and asks its author whether the client may have it. */
  private CarryOutcome ask(Existing ticket, List<Leg> to, TicketActor by, Utterance message) {
    Optional<Post> post = work.posts().add(draft(by, message));
    if (post.isEmpty()) {
      return new CarryOutcome.Repeated();
    }
    PostDispatch dispatch = new PostDispatch(work, ticket, at);
    to.stream()
        .filter(leg -> !leg.equals(Leg.CLIENT))
        .forEach(leg -> dispatch.carry(post.get(), leg));
    tellAuthor(message.source(), new AuthorNote.MayGo(post.get().id(), message.content().kind()));
    return new CarryOutcome.Asked(place.ticket());
  }

  private void tellAuthor(MessageRef message, AuthorNote note) {
    work.outbox().enqueue(new TellAuthor(place.ticket(), place.leg(), message, note), at);
  }

  private CarryOutcome carry(Existing ticket, List<Leg> to, TicketActor by, Utterance message) {
    Optional<Post> post = work.posts().add(draft(by, message));
    if (post.isEmpty()) {
      return new CarryOutcome.Repeated();
    }
    PostDispatch dispatch = new PostDispatch(work, ticket, at);
    to.forEach(leg -> dispatch.carry(post.get(), leg));
    if (to.contains(Leg.CLIENT)) {
      handling.carryOut(work, new RecordAnswer(place.ticket(), by, at));
    }
    return new CarryOutcome.Carried(place.ticket(), to);
  }

  private PostDraft draft(TicketActor by, Utterance message) {
    boolean another =
        work.posts().lastSpeaker(place.ticket()).map(last -> !last.isSame(by)).orElse(true);
    return new PostDraft(
        place.ticket(),
        place.leg(),
        by,
        message.source(),
        message.content(),
        message.replyTo().flatMap(this::answered),
        message.album(),
        another,
        at);
  }

  /**
   * Post that is replied to; empty for a reply to another ticket's message or to one older than the
   * records.
   */
  private Optional<PostId> answered(MessageRef message) {
    return work.posts().shownAt(message).stream()
        .filter(post -> post.ticket().equals(place.ticket()))
        .map(Post::id)
        .findFirst();
  }

  /** Explains the refusal in the topic. */
  private void stop(Utterance message, TicketReason why) {
    if (!isFirstOfAlbum(message)) {
      return;
    }
    refusals().tell(message.source(), why);
  }

  private Refusals refusals() {
    return new Refusals(work, place, at);
  }

  /** True for the first part of an album: its parts arrive one by one and get one answer. */
  private boolean isFirstOfAlbum(Utterance message) {
    String stopped = "support:stopped:" + place.ticket().value() + ":";
    return message
        .album()
        .map(album -> work.commands().firstTime(new CommandId(stopped + album), at))
        .orElse(true);
  }
}
