package dev.zayavka.ports.support.driven;

import dev.zayavka.ports.shared.MessageRef;
import dev.zayavka.ports.support.Leg;
import dev.zayavka.ports.support.Post;
import dev.zayavka.ports.support.PostCopy;
import dev.zayavka.ports.support.PostId;
import dev.zayavka.ports.support.TicketId;
import java.util.List;
import java.util.Optional;

/** Storage of posts and of the copies of each on every leg. */
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

  /**
   * Posts after this one, oldest first, whether they stand on the leg or not.
   *
   * @param limit at most so many
   */
  List<Post> after(PostId post, int limit);

  /** Notes that everything on this leg is lost; the copies do not stand there any more. */
  void lose(TicketId ticket, Leg leg);
}
