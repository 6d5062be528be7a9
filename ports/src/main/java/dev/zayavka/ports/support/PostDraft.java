package dev.zayavka.ports.support;

import dev.zayavka.ports.conversation.MessageContent;
import dev.zayavka.ports.shared.MessageRef;
import java.time.Instant;
import java.util.Optional;

/** A message that was written on a leg of a ticket, before it is stored as a {@link Post}. */
public record PostDraft(
    TicketId ticket,
    Leg from,
    TicketActor by,
    MessageRef source,
    MessageContent content,
    Optional<PostId> replyTo,
    Optional<String> album,
    boolean introduced,
    Instant at) {

  /** The post with the id that was given to it. */
  public Post stored(PostId id) {
    return new Post(id, ticket, from, by, source, content, replyTo, album, introduced, 0, 0, at);
  }
}
