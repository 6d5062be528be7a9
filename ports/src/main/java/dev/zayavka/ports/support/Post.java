package dev.zayavka.ports.support;

import dev.zayavka.ports.conversation.MessageContent;
import dev.zayavka.ports.shared.MessageRef;
import java.time.Instant;
import java.util.Optional;

/**
 * A message of a ticket, forwarded to its other legs.
 *
 * @param from the leg it was written on
 * @param source the message itself
 * @param content as last edited
 * @param replyTo the post it answers
 * @param album what it was sent together with
 * @param introduced true when staff are told who speaks, for somebody else spoke before
 * @param revision how often it was edited; 0 at first
 * @param fileRevision the revision that brought the present kind and file
 * @param at when it was received
 */
public record Post(
    PostId id,
    TicketId ticket,
    Leg from,
    TicketActor by,
    MessageRef source,
    MessageContent content,
    Optional<PostId> replyTo,
    Optional<String> album,
    boolean introduced,
    int revision,
    int fileRevision,
    Instant at) {

  /** Space reserved for the speaker's name above the words, in UTF-16 units. */
  public static final int INTRODUCTION = 300;

  /** The same post with other content. */
  public Post revised(MessageContent now) {
    int next = revision + 1;
    return new Post(
        id,
        ticket,
        from,
        by,
        source,
        content.edited(now),
        replyTo,
        album,
        introduced,
        next,
        now.isSameFile(content) ? fileRevision : next,
        at);
  }

  /** The same post, which may go to the client though its words could not be read. */
  public Post cleared() {
    return new Post(
        id,
        ticket,
        from,
        by,
        source,
        content.cleared(),
        replyTo,
        album,
        introduced,
        revision,
        fileRevision,
        at);
  }

  /**
   * True if staff wrote it and it may hold a note that could not be read: it does not go to the
   * client until its author says so.
   */
  public boolean isForStaffAlone() {
    return content.extras().unread() && !from.equals(Leg.CLIENT);
  }

  /** True if the speaker's name fits above the words of the post. */
  public boolean hasRoomForIntroduction() {
    return album.isEmpty() && hasRoomForNameAlone();
  }

  /** True if the speaker's name fits above its words when it is sent without its album. */
  public boolean hasRoomForNameAlone() {
    int longest = content.kind().longestWords();
    return longest > 0 && content.words().text().length() + INTRODUCTION <= longest;
  }

  /** True when it can be sent in one message with others. */
  public boolean isText() {
    return content.kind() == MessageContent.Kind.TEXT;
  }
}
