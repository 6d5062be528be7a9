package dev.zayavka.ports.support.driven;

import dev.zayavka.ports.shared.MessageRef;
import dev.zayavka.ports.support.Post;
import dev.zayavka.ports.support.PostDraft;
import dev.zayavka.ports.support.PostId;
import dev.zayavka.ports.support.TicketActor;
import dev.zayavka.ports.support.TicketId;
import java.util.List;
import java.util.Optional;

/** Storage of posts: messages as they were written on one leg of a ticket. */
public interface Posts {

  /**
   * Stores a post under an id higher than all before; it becomes its own copy on the leg it was
   * written on.
   *
   * @return empty, and nothing is stored, if its source was stored before
   */
  Optional<Post> add(PostDraft draft);

  /** Updates the content and revision of a post, and the revision of its own copy. */
  void revise(Post post);

  /** Post by id; empty if there is none. */
  Optional<Post> find(PostId post);

  /** Posts that a message shows, oldest first; several if texts were sent as one message. */
  List<Post> shownAt(MessageRef message);

  /** The author of a ticket's newest post; empty if it has none. */
  Optional<TicketActor> lastSpeaker(TicketId ticket);

  /** Parts of an album on a ticket, in the order of their messages. */
  List<Post> album(TicketId ticket, String album);

  /**
   * Later posts of the same ticket, oldest first.
   *
   * @param limit the maximum number
   */
  List<Post> after(PostId post, int limit);
}
