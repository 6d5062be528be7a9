package dev.zayavka.ports.support;

import dev.zayavka.ports.conversation.MessageExtras.Quote;
import dev.zayavka.ports.shared.ChatId;
import java.util.List;
import java.util.Optional;

/**
 * A quoted part of a post, which is to be found in the message that shows the post on another leg.
 *
 * @param quote as it is in the message that its author answered
 * @param answered the post that is quoted
 * @param there the message that its author answered
 * @param here the message on the leg
 */
public record QuotedPost(Quote quote, Post answered, Shown there, Shown here) {

  /** A message that shows a post. */
  public sealed interface Shown {

    /** The message as it was written. */
    record Original() implements Shown {}

    /**
     * A copy.
     *
     * @param chat the chat it is in
     * @param above posts in the same message before this one, oldest first
     * @param introduction who speaks, as above the first words
     */
    record InCopy(ChatId chat, List<Post> above, Optional<TicketActor> introduction)
        implements Shown {
      public InCopy {
        above = List.copyOf(above);
      }
    }
  }
}
