package dev.zayavka.ports.conversation;

import java.util.Optional;

/**
 * Attributes of a message besides its words and its file. They are kept, so that a message that is
 * sent anew looks as its author made it.
 *
 * @param unread true if the message may hold words that could not be read
 * @param spoiler true if its picture or video is covered until it is tapped
 * @param captionAbove true if its caption is above its file
 * @param silent true if it makes no sound
 * @param linkPreview the messenger's own notation of the preview of links; kept and given back
 *     unread, empty for the usual one
 * @param quote the quoted part of the message that it answers
 * @param origin author of the words, if the message was forwarded
 */
public record MessageExtras(
    boolean unread,
    boolean spoiler,
    boolean captionAbove,
    boolean silent,
    String linkPreview,
    Optional<Quote> quote,
    Optional<Origin> origin) {

  /** Attributes of a plain message. */
  public static final MessageExtras NONE =
      new MessageExtras(false, false, false, false, "", Optional.empty(), Optional.empty());

  /** The same attributes of a message whose words may pass. */
  public MessageExtras cleared() {
    return new MessageExtras(false, spoiler, captionAbove, silent, linkPreview, quote, origin);
  }

  /** Attributes after an edit; an edit changes neither the quote nor the author of the words. */
  public MessageExtras edited(MessageExtras now) {
    return new MessageExtras(
        now.unread,
        now.spoiler,
        now.captionAbove,
        now.silent,
        now.linkPreview,
        now.quote.or(() -> quote),
        now.origin.or(() -> origin));
  }

  /**
   * Quoted part of another message.
   *
   * @param words exactly as they are in that message
   * @param position where they begin in it, in UTF-16 units
   */
  public record Quote(FormattedText words, int position) {}

  /**
   * Author of a forwarded message.
   *
   * @param name of a person, a group or a channel; may be empty
   * @param channel true for a channel or a group, whose name is no secret of a person
   */
  public record Origin(String name, boolean channel) {

    /** Without the name, which belongs in no log. */
    @Override
    public String toString() {
      return "Origin[channel=" + channel + "]";
    }
  }
}
