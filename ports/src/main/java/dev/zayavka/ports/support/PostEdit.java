package dev.zayavka.ports.support;

import dev.zayavka.ports.delivery.Delivery.Why;
import dev.zayavka.ports.shared.MessageRef;
import java.util.List;
import java.util.Optional;

/** The way to show an edited post on a leg. */
public sealed interface PostEdit {

  /** There is nothing to put right. */
  record Nothing(Why why) implements PostEdit {}

  /**
   * The copy is changed.
   *
   * @param copy the message on that leg
   * @param posts all posts it contains, oldest first
   * @param introduction who speaks, as above the first words
   * @param otherFile true when the copy holds a file that was replaced since
   */
  record Rewrite(
      MessageRef copy, List<Post> posts, Optional<TicketActor> introduction, boolean otherFile)
      implements PostEdit {

    public Rewrite {
      posts = List.copyOf(posts);
    }
  }

  /**
   * The copy cannot be changed: the new words are sent, as an answer to it where it is known.
   *
   * @param introduction who speaks, if no copy tells it
   */
  record Restate(
      LegAddress to, Post post, Optional<MessageRef> copy, Optional<TicketActor> introduction)
      implements PostEdit {}

  /**
   * The leg does not show what the post holds besides words: the whole post is sent, as an answer
   * to the copy where it is known.
   *
   * @param introduction who speaks, if no copy tells it
   */
  record Resend(
      LegAddress to, Post post, Optional<MessageRef> copy, Optional<TicketActor> introduction)
      implements PostEdit {}
}
