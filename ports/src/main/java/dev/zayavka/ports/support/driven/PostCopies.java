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

  /** Stores copies of posts, each in place of an earlier copy of its post on its leg. */
  void place(List<PostCopy> copies);

  /** Copy of a post on a leg; empty if it was not delivered there, or if the copy was lost. */
  Optional<PostCopy> copy(PostId post, Leg leg);

  /** Copies in one message, oldest first; several if texts were sent as one message. */
  List<PostCopy> at(MessageRef message);

  /**
   * Posts of a ticket without a copy on this leg, oldest first.
   *
   * @param limit the maximum number; the newest posts count
   */
  List<Post> missing(TicketId ticket, Leg leg, int limit);

  /** Number of posts of a ticket without a copy on this leg. */
  int countMissing(TicketId ticket, Leg leg);

  /** Posts of a ticket that were edited since their copy on this leg was sent, oldest first. */
  List<PostId> outdated(TicketId ticket, Leg leg);

  /** Marks all copies on this leg as lost, as when its topic was deleted. */
  void lose(TicketId ticket, Leg leg);
}
