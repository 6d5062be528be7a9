package dev.zayavka.ports.conversation;

import java.util.Optional;

/**
 * Content of a message: its kind, its text or caption, and its file.
 *
 * @param words the text, or the caption; none for kinds that take none
 * @param file the messenger's id of the file, for kinds that have one
 */
public record MessageContent(Kind kind, FormattedText words, Optional<String> file) {

  /** Longest text (Bot API, sendMessage), in UTF-16 units. */
  public static final int LONGEST_TEXT = 4096;

  /** Longest caption (Bot API, copyMessage), in UTF-16 units. */
  public static final int LONGEST_CAPTION = 1024;

  public static MessageContent text(FormattedText words) {
    return new MessageContent(Kind.TEXT, words, Optional.empty());
  }

  /** True for the same kind with the same file, whatever the words. */
  public boolean isSameFile(MessageContent other) {
    return kind == other.kind && file.equals(other.file);
  }

  /** Kinds of messages. */
  public enum Kind {
    TEXT(LONGEST_TEXT),
    PHOTO(LONGEST_CAPTION),
    VIDEO(LONGEST_CAPTION),
    AUDIO(LONGEST_CAPTION),
    VOICE(LONGEST_CAPTION),
    DOCUMENT(LONGEST_CAPTION),
    ANIMATION(LONGEST_CAPTION),
    VIDEO_NOTE(0),
    STICKER(0),
    LOCATION(0),
    CONTACT(0),
    POLL(0),
    /** All other kinds that Telegram can copy. */
    OTHER(0);

    private final int longestWords;

    Kind(int longestWords) {
      this.longestWords = longestWords;
    }

    /** Maximum length of the text or caption in UTF-16 units; 0 if the kind has no text. */
    public int longestWords() {
      return longestWords;
    }
  }
}
