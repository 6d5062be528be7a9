package dev.zayavka.ports.support.driven;

import dev.zayavka.ports.shared.MessageRef;
import dev.zayavka.ports.support.Leg;
import dev.zayavka.ports.support.Post;
import dev.zayavka.ports.support.PostCopy;
import dev.zayavka.ports.support.PostId;
import dev.zayavka.ports.support.TicketId;
import java.util.List;
import java.util.Optional;

/** Storage of the copies of each post: one per leg, with the message that shows it there. */
public interface PostCopies {

  /** Notes that a post stands on a leg; a copy that was there is replaced. */
  void place(PostCopy copy);

  /**
   * The post as it stands on this leg; empty when it was not carried there, or its copy was lost.
   */
  Optional<PostCopy> copy(PostId post, Leg leg);

  /** Every post that stands in this message, oldest first: several when texts were sent as one. */
  List<PostCopy> at(MessageRef message);

  /**
   * Posts of a ticket that do not stand on this leg, oldest first.
   *
   * @param limit the newest so many
   */
  List<Post> missing(TicketId ticket, Leg leg, int limit);

  /** Number of posts of a ticket that have no copy on this leg. */
  int countMissing(TicketId ticket, Leg leg);

  /** Notes that everything on this leg is lost; the copies do not stand there any more. */
  void lose(TicketId ticket, Leg leg);
}
