package dev.zayavka.core.support;

import dev.zayavka.ports.conversation.Utterance;
import dev.zayavka.ports.shared.CommandId;
import dev.zayavka.ports.support.Leg;
import dev.zayavka.ports.support.Post;
import dev.zayavka.ports.support.PostCopy;
import dev.zayavka.ports.support.TicketAction;
import dev.zayavka.ports.support.TicketActor;
import dev.zayavka.ports.support.TicketHistoryEntry;
import dev.zayavka.ports.support.TicketState.Existing;
import dev.zayavka.ports.support.driven.SupportWork;
import dev.zayavka.ports.support.driven.Tickets.At;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/**
 * What staff say among themselves, inside a transaction. An album is one message to those who sent
 * it, so that the words of one part keep all of it inside.
 */
final class InternalNotes {

  private final SupportWork work;
  private final At place;
  private final Instant at;

  InternalNotes(SupportWork work, At place, Instant at) {
    this.work = work;
    this.place = place;
    this.at = at;
  }

  /** True when another part of its album keeps this one inside. */
  boolean has(Utterance said) {
    return !place.leg().equals(Leg.CLIENT)
        && said.album().filter(album -> work.commands().seen(mark(album))).isPresent();
  }

  /** Keeps it where it is; the history tells of it without its words. */
  void keep(Existing ticket, TicketActor by, Utterance said, TicketAction as) {
    said.album().ifPresent(album -> keepWhole(ticket, album));
    work.history().append(new TicketHistoryEntry(place.ticket(), by, as, where(said), at));
  }

  /** Keeps a post from the legs it has not been carried to yet. */
  void withhold(Existing ticket, Post post) {
    for (Leg leg : TicketLegs.beside(ticket, post.from())) {
      if (work.copies().copy(post.id(), leg).isEmpty()) {
        work.copies().place(new PostCopy(post.id(), leg, Optional.empty(), post.revision()));
      }
    }
  }

  /** Parts that came before the words still wait for the end of the album. */
  private void keepWhole(Existing ticket, String album) {
    if (work.commands().firstTime(mark(album), at)) {
      work.posts().album(place.ticket(), album).stream()
          .filter(part -> part.from().equals(place.leg()))
          .forEach(part -> withhold(ticket, part));
    }
  }

  private CommandId mark(String album) {
    return new CommandId("support:aside:" + place.ticket().value() + ":" + album);
  }

  private static Map<String, String> where(Utterance said) {
    return Map.of(
        "chat", Long.toString(said.source().chat().value()),
        "message", Long.toString(said.source().messageId()));
  }
}
