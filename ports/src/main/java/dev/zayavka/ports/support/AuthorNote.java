package dev.zayavka.ports.support;

import dev.zayavka.ports.conversation.MessageContent.Kind;

/** Notices to the author of a message, as an answer to it: what became of the message. */
public sealed interface AuthorNote {

  /** The messenger lets no bot pass messages of this kind on, and it has no words. */
  record NothingCarried(Kind kind) implements AuthorNote {}

  /** The words alone are forwarded: no bot can pass the rest on, or the receiver refuses it. */
  record WordsCarried(Kind kind) implements AuthorNote {}

  /**
   * Parts of an album were passed over: they are gone, or cannot be copied.
   *
   * @param count how many
   */
  record PartsLeftOut(int count) implements AuthorNote {}

  /**
   * The message was refused on a leg.
   *
   * @param cause in the receiver's words
   */
  record NotDelivered(Leg to, Kind kind, String cause) implements AuthorNote {}

  /**
   * An edit of the message is not shown on a leg.
   *
   * @param cause in the receiver's words
   */
  record EditNotShown(Leg to, Kind kind, String cause) implements AuthorNote {}

  /** Question: the message may hold words that cannot be read. Is it to go to the client? */
  record MayGo(PostId post, Kind kind) implements AuthorNote {}
}
