package dev.zayavka.ports.support.driving;

import dev.zayavka.ports.shared.MessageRef;
import dev.zayavka.ports.support.Leg;
import dev.zayavka.ports.support.PackedPosts;
import dev.zayavka.ports.support.Post;
import dev.zayavka.ports.support.PostEdit;
import dev.zayavka.ports.support.PostId;
import java.time.Instant;
import java.util.Optional;

/** Read-only queries about posts and their copies, for the delivery of messages between legs. */
public interface AskBridge {

  /**
   * Posts to deliver to a leg now, beginning with this post.
   *
   * @param listeningSince start of uninterrupted reception of updates: after a restart, parts of an
   *     album may still arrive
   */
  PackedPosts parcel(PostId post, Leg leg, Instant now, Instant listeningSince);

  /** Delivery of an edited post on a leg. */
  PostEdit correction(PostId post, Leg leg);

  /** Delivery of an edited post, as a new message, on a leg where its copy cannot be edited. */
  PostEdit restatement(PostId post, Leg leg);

  /**
   * Message that shows a post on a leg; empty if it has no copy there or its message id is unknown.
   */
  Optional<MessageRef> copy(PostId post, Leg leg);

  /** Post by id; empty if there is none. */
  Optional<Post> post(PostId post);

  /** True for the source of a post, and for a copy of one. */
  boolean isOnBridge(MessageRef message);
}
