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
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Internal notes of staff, inside a transaction. An album counts as one message: a note in one part
 * keeps the whole album internal.
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

  /** True if another part of the same album is internal. */
  boolean has(Utterance message) {
    return !place.leg().equals(Leg.CLIENT)
        && message.album().filter(album -> work.commands().seen(mark(album))).isPresent();
  }

  /** Records an internal note in the history, without its text. */
  void keep(Existing ticket, TicketActor by, Utterance message, TicketAction as) {
    message.album().ifPresent(album -> keepWhole(ticket, album));
    work.history().append(new TicketHistoryEntry(place.ticket(), by, as, where(message), at));
  }

  /** Withholds a post from the legs that have no copy of it yet. */
  void withhold(Existing ticket, Post post) {
    List<PostCopy> withheld = new ArrayList<>();
    for (Leg leg : TicketLegs.beside(ticket, post.from())) {
      if (work.copies().copy(post.id(), leg).isEmpty()) {
        withheld.add(new PostCopy(post.id(), leg, Optional.empty(), post.revision()));
      }
    }
    work.copies().place(withheld);
  }

  /** Withholds earlier parts of the album, which still wait for its end. */
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

  private static Map<String, String> where(Utterance message) {
    return Map.of(
        "chat", Long.toString(message.source().chat().value()),
        "message", Long.toString(message.source().messageId()));
  }
}
