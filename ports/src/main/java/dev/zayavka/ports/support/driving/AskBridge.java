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
   * The posts to be sent to a leg now, beginning with this post.
   *
   * @param listeningSince since when updates have come in without a break: after a restart a part
   *     of an album may still be on its way
   */
  PackedPosts parcel(PostId post, Leg leg, Instant now, Instant listeningSince);

  /** The way to show an edited post on a leg. */
  PostEdit correction(PostId post, Leg leg);

  /** The new words of an edited post whose copy on a leg did not let itself be changed. */
  PostEdit restatement(PostId post, Leg leg);

  /** The message of a post on a leg; empty if it has no copy there or its message id is unknown. */
  Optional<MessageRef> copy(PostId post, Leg leg);

  /** A post; empty when there is none. */
  Optional<Post> post(PostId post);

  /** True for a message that was carried over the bridge, or is a copy of one. */
  boolean isOnBridge(MessageRef message);
}
