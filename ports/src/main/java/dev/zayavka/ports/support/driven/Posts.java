package dev.zayavka.ports.support.driven;

import dev.zayavka.ports.support.Post;
import dev.zayavka.ports.support.PostId;
import dev.zayavka.ports.support.TicketId;
import java.util.List;
import java.util.Optional;

/** Storage of posts: messages as they were written on one leg of a ticket. */
public interface Posts {

  /** Next post id, higher than all before. */
  PostId nextId();

  /**
   * Stores a post; it becomes its own copy on the leg it was written on.
   *
   * @return false, and nothing is stored, if its source was stored before
   */
  boolean add(Post post);

  /** Updates the content and revision of a post, and the revision of its own copy. */
  void revise(Post post);

  /** Post by id; empty if there is none. */
  Optional<Post> find(PostId post);

  /** Newest post of a ticket. */
  Optional<Post> newest(TicketId ticket);

  /** Parts of an album on a ticket, in the order of their messages. */
  List<Post> album(TicketId ticket, String album);

  /**
   * Later posts of the same ticket, oldest first.
   *
   * @param limit the maximum number
   */
  List<Post> after(PostId post, int limit);
}
