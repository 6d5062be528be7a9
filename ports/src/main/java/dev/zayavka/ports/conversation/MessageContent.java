package dev.zayavka.ports.conversation;

import java.util.Optional;

/**
 * Content of a message: its kind, its text or caption, and its file.
 *
 * @param words the text or the caption; for polls, contacts and the like, all words they hold
 * @param file the messenger's id of the file, for kinds that have one
 * @param extras its other attributes
 */
public record MessageContent(
    Kind kind, FormattedText words, Optional<String> file, MessageExtras extras) {

  /** Longest text (Bot API, sendMessage), in UTF-16 units. */
  public static final int LONGEST_TEXT = 4096;

  /** Longest caption (Bot API, copyMessage), in UTF-16 units. */
  public static final int LONGEST_CAPTION = 1024;

  /** Content without other attributes. */
  public MessageContent(Kind kind, FormattedText words, Optional<String> file) {
    this(kind, words, file, MessageExtras.NONE);
  }

  public static MessageContent text(FormattedText words) {
    return new MessageContent(Kind.TEXT, words, Optional.empty());
  }

  /** True for the same kind with the same file, whatever the words. */
  public boolean isSameFile(MessageContent other) {
    return kind == other.kind && file.equals(other.file);
  }

  /** The same content, whose words may pass though they could not be read. */
  public MessageContent cleared() {
    return new MessageContent(kind, words, file, extras.cleared());
  }

  /** This content after an edit. */
  public MessageContent edited(MessageContent now) {
    return new MessageContent(now.kind, now.words, now.file, extras.edited(now.extras));
  }

  /** Kinds of messages. */
  public enum Kind {
    TEXT(LONGEST_TEXT, true),
    PHOTO(LONGEST_CAPTION, true),
    VIDEO(LONGEST_CAPTION, true),
    AUDIO(LONGEST_CAPTION, true),
    VOICE(LONGEST_CAPTION, true),
    DOCUMENT(LONGEST_CAPTION, true),
    ANIMATION(LONGEST_CAPTION, true),
    VIDEO_NOTE(0, true),
    STICKER(0, true),
    LOCATION(0, true),
    CONTACT(0, true),
    POLL(0, true),
    /** A kind that no release knows. */
    OTHER(0, true),
    LIVE_PHOTO(LONGEST_CAPTION, true),
    /** Formatted blocks (Bot API, RichMessage). */
    RICH(0, true),
    CHECKLIST(0, true),
    VENUE(0, true),
    DICE(0, true),
    GAME(0, true),
    STORY(0, true),
    PAID_MEDIA(0, false),
    INVOICE(0, false),
    GIVEAWAY(0, false),
    GIVEAWAY_WINNERS(0, false),
    GIFT(0, false);

    private final int longestWords;
    private final boolean copyable;

    Kind(int longestWords, boolean copyable) {
      this.longestWords = longestWords;
      this.copyable = copyable;
    }

    /** Maximum length of the text or caption in UTF-16 units; 0 if the kind has no text. */
    public int longestWords() {
      return longestWords;
    }

    /** True if words can be added to a copy, and edited. */
    public boolean takesWords() {
      return longestWords > 0;
    }

    /** False if the messenger copies no message of this kind (Bot API, copyMessage). */
    public boolean isCopyable() {
      return copyable;
    }
  }
}
