package dev.zayavka.adapter.telegram.delivery;

import com.fasterxml.jackson.databind.JsonNode;
import dev.zayavka.adapter.telegram.text.EntityHtml;
import dev.zayavka.adapter.telegram.text.Html;
import dev.zayavka.adapter.telegram.text.Screen;
import dev.zayavka.ports.delivery.Delivery.Why;
import dev.zayavka.ports.shared.ChatId;
import dev.zayavka.ports.shared.MessageRef;
import dev.zayavka.ports.shared.PersonId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/** Calls for an effect, by the state as it is now. */
public sealed interface Rendering {

  /** A new message. */
  record Send(ChatId chat, Screen screen) implements Rendering {}

  /** A new message that is edited later, even if it has no buttons. */
  record SendCard(ChatId chat, Screen screen) implements Rendering {}

  /** A new message that answers another; without it, if that one is gone. */
  record Reply(MessageRef to, Screen screen) implements Rendering {}

  /**
   * A new message with a file of ours.
   *
   * @param name as people see it
   * @param caption text below it, at most 1024 characters; empty for none
   */
  record SendFile(ChatId chat, String name, byte[] content, Html caption) implements Rendering {}

  /**
   * A new message with a keyboard in place of the letters (Bot API, ReplyKeyboardMarkup).
   *
   * @param keys rows of texts that a press sends; without any, a keyboard that is there is removed
   */
  record SendKeys(ChatId chat, Html text, List<List<String>> keys) implements Rendering {
    public SendKeys {
      keys = keys.stream().map(List::copyOf).toList();
    }
  }

  /**
   * Messages that follow each other in one delivery; the last one is its receipt.
   *
   * @param parts at least one
   */
  record Series(List<Rendering> parts) implements Rendering {
    public Series {
      parts = List.copyOf(parts);
    }
  }

  /** A sign that the bot is busy, for a few seconds (Bot API, sendChatAction). */
  record ShowAction(ChatId chat, String action) implements Rendering {
    public static final String TYPING = "typing";
  }

  /** A message that is to be gone. */
  record Erase(MessageRef message) implements Rendering {}

  /** Edits an existing message. */
  record Edit(MessageRef message, Screen screen) implements Rendering {}

  /**
   * A new message in a topic, which is opened for it when it is closed.
   *
   * @param replyTo the message it answers
   */
  record Post(Place to, Screen screen, Optional<MessageRef> replyTo) implements Rendering {}

  /** Text of a person, with its own formatting; one message may have several parts. */
  record SendWords(
      Place to, EntityHtml words, Optional<Answer> answer, Manner manner, List<Piece> pieces)
      implements Rendering {}

  /**
   * A copy of a message that holds more than words.
   *
   * @param caption text below it
   * @param ownCaption true if that is more than the caption of the source
   * @param plainly its words as a text, for the case that nothing else of it can be sent; may be
   *     empty
   * @param file what is sent when the source is gone
   */
  record Copy(
      Place to,
      MessageRef source,
      EntityHtml caption,
      boolean ownCaption,
      EntityHtml plainly,
      Optional<FileToSend> file,
      Optional<Answer> answer,
      Manner manner,
      Piece piece)
      implements Rendering {

    /** The same copy as this answer, or as none. */
    public Copy answering(Optional<Answer> other) {
      return new Copy(to, source, caption, ownCaption, plainly, file, other, manner, piece);
    }

    /** The same copy with a caption of its own. */
    public Copy captioned(EntityHtml own) {
      return new Copy(to, source, own, true, plainly, file, answer, manner, piece);
    }
  }

  /** A copy of an album, whose parts stay together. */
  record CopyAlbum(
      Place to, ChatId from, List<AlbumPart> parts, Optional<Answer> answer, Manner manner)
      implements Rendering {}

  /** Other words for a message of ours. */
  record Rewrite(MessageRef message, EntityHtml words, Manner manner, List<Piece> pieces)
      implements Rendering {}

  /** Another caption for a message of ours. */
  record Recaption(MessageRef message, EntityHtml caption, Manner manner, Piece piece)
      implements Rendering {}

  /** Another file, with its caption, for a message of ours. */
  record Replace(
      MessageRef message, FileToSend file, EntityHtml caption, Manner manner, Piece piece)
      implements Rendering {}

  /** Sets the reaction to a message; none if empty. */
  record React(MessageRef message, Optional<String> emoji) implements Rendering {}

  /** A new topic. */
  record OpenTopic(ChatId forum, String title) implements Rendering {}

  /** Another title for a topic. */
  record Retitle(Place topic, String title) implements Rendering {}

  /** A topic that is to be open, or closed. */
  record SetOpen(Place topic, boolean open) implements Rendering {}

  /** Nothing yet. */
  record NotYet(Instant until) implements Rendering {}

  /**
   * Destination of a message.
   *
   * @param thread the topic; empty outside of topics
   */
  record Place(ChatId chat, OptionalLong thread) {
    public static Place of(ChatId chat) {
      return new Place(chat, OptionalLong.empty());
    }

    public static Place of(ChatId chat, long thread) {
      return new Place(chat, OptionalLong.of(thread));
    }
  }

  /**
   * A part of what is sent, as the receipt will name it.
   *
   * @param number ours
   * @param revision which revision of it is sent
   */
  record Piece(long number, int revision) {}

  /**
   * A part of an album.
   *
   * @param messageId which message it is
   * @param file what is sent when the album answers something, or is gone
   * @param caption the new text below it
   */
  record AlbumPart(
      long messageId, Optional<FileToSend> file, EntityHtml caption, Manner manner, Piece piece) {}

  /**
   * The message that is answered.
   *
   * @param quote the quoted part of it
   */
  record Answer(MessageRef to, Optional<Quoted> quote) {
    public static Answer to(MessageRef message) {
      return new Answer(message, Optional.empty());
    }

    /** The same answer to the whole message. */
    public Answer whole() {
      return to(to);
    }
  }

  /**
   * A quoted part of a message.
   *
   * @param position where it begins in that message, in UTF-16 units
   */
  record Quoted(EntityHtml words, int position) {}

  /**
   * Attributes of a message besides its words and its file (Bot API, sendMessage and sendPhoto).
   *
   * @param spoiler true if its file is covered until it is tapped
   * @param captionAbove true if its caption is above its file
   * @param silent true if it makes no sound
   * @param linkPreview Telegram's options of the preview of links; empty for the usual one
   */
  record Manner(
      boolean spoiler, boolean captionAbove, boolean silent, Optional<JsonNode> linkPreview) {
    public static final Manner PLAIN = new Manner(false, false, false, Optional.empty());
  }

  /**
   * A file Telegram knows already.
   *
   * @param kind as the Bot API names it in {@code sendPhoto} and in a message: {@code photo}
   * @param id its {@code file_id}
   */
  record FileToSend(String kind, String id) {}

  /** The menu of commands in a private chat. */
  record SetMenu(PersonId chat, List<MenuEntry> entries) implements Rendering {}

  /** Nothing is to be done any more. */
  record Nothing(Why why) implements Rendering {}

  /**
   * A command in the menu (Bot API, BotCommand).
   *
   * @param command without the slash, 1 to 32 of {@code a-z 0-9 _}
   * @param description 1 to 256 characters
   */
  record MenuEntry(String command, String description) {}
}
