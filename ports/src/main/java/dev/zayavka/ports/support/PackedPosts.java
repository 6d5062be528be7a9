package dev.zayavka.ports.support;

import dev.zayavka.ports.delivery.Delivery.Why;
import dev.zayavka.ports.shared.MessageRef;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Posts to be sent to a leg as one message or album. */
public sealed interface PackedPosts {

  /** Nothing any more. */
  record Nothing(Why why) implements PackedPosts {}

  /** An album of which more parts may come. */
  record Unripe(Instant until) implements PackedPosts {}

  /**
   * One message, several texts that go as one, or an album.
   *
   * @param posts not empty, oldest first; all texts of one speaker, or all parts of one album, when
   *     there are several
   * @param replyTo the message on that leg which they answer
   * @param quoted the part of it that they quote
   * @param introduction who speaks, to be put above the words; empty when it is clear, or was said
   *     in a message of its own
   */
  record Load(
      LegAddress to,
      List<Post> posts,
      Optional<MessageRef> replyTo,
      Optional<QuotedPost> quoted,
      Optional<TicketActor> introduction)
      implements PackedPosts {

    /** Posts that quote nothing. */
    public Load(
        LegAddress to,
        List<Post> posts,
        Optional<MessageRef> replyTo,
        Optional<TicketActor> introduction) {
      this(to, posts, replyTo, Optional.empty(), introduction);
    }

    public Load {
      posts = List.copyOf(posts);
      if (posts.isEmpty()) {
        throw new IllegalArgumentException("a load has posts");
      }
    }
  }
}
