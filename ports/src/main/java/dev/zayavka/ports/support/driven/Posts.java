package dev.zayavka.ports.support.driven;

import dev.zayavka.ports.support.Post;
import dev.zayavka.ports.support.PostId;
import dev.zayavka.ports.support.TicketId;
import java.util.List;
import java.util.Optional;

/** Storage of posts: messages as they were written on one leg of a ticket. */
public interface Posts {

  /** A number for a new post, higher than all before. */
  PostId nextId();

  /**
   * Takes a post in; on the leg it was written on it stands as its own copy.
   *
   * @return false, and nothing is kept, when its source was taken in before
   */
  boolean add(Post post);

  /** Keeps a post's new content and revision; on its own leg it stands as revised. */
  void revise(Post post);

  /** By number; empty when there never was one. */
  Optional<Post> find(PostId post);

  /** The newest post of a ticket. */
  Optional<Post> newest(TicketId ticket);

  /** The parts of an album on a ticket, in the order of their messages. */
  List<Post> album(TicketId ticket, String album);

  /**
   * Posts after this one, oldest first, whether they stand on the leg or not.
   *
   * @param limit at most so many
   */
  List<Post> after(PostId post, int limit);
}
