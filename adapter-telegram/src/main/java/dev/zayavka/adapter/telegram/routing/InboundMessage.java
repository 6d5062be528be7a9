package dev.zayavka.adapter.telegram.routing;

import dev.zayavka.adapter.telegram.updates.InboundUpdate.PrivateMessage;
import dev.zayavka.adapter.telegram.updates.SentDocument;
import dev.zayavka.adapter.telegram.updates.SentVoice;
import dev.zayavka.ports.conversation.FormattedText;
import dev.zayavka.ports.conversation.MessageContent;
import dev.zayavka.ports.conversation.Utterance;
import dev.zayavka.ports.shared.CommandId;
import dev.zayavka.ports.shared.MessageRef;
import dev.zayavka.ports.shared.Person;
import dev.zayavka.ports.shared.VisibleText;
import java.time.Instant;
import java.util.Optional;

/**
 * Private message, as a desk gets it.
 *
 * @param updateId the update it came with
 * @param from the author
 * @param username theirs, without the {@code @}, when they have one
 * @param said the message itself
 * @param ownPhone the phone number of their own that they shared with it
 * @param document the file they sent with it
 * @param voice the voice message that it is
 * @param at when it was received
 */
public record InboundMessage(
    long updateId,
    Person from,
    Optional<String> username,
    Utterance said,
    Optional<String> ownPhone,
    Optional<SentDocument> document,
    Optional<SentVoice> voice,
    Instant at) {

  static InboundMessage of(PrivateMessage message, Instant at) {
    return new InboundMessage(
        message.updateId(),
        message.from(),
        message.username(),
        message.said(),
        message.ownPhone(),
        message.document(),
        message.voice(),
        at);
  }

  /** Idempotency key of the command the message gives. */
  public CommandId id() {
    return CommandId.ofUpdate(updateId);
  }

  /** Reference to the message in its chat. */
  public MessageRef source() {
    return said.source();
  }

  /** The same message with this text instead of its own; a file keeps its caption as it is. */
  public InboundMessage withText(String words) {
    return isText() ? saying(words) : this;
  }

  /** The same message with this plain text as its only content. */
  public InboundMessage saying(String words) {
    Utterance plain =
        new Utterance(
            said.source(),
            MessageContent.text(FormattedText.plain(words)),
            said.replyTo(),
            Optional.empty(),
            Optional.empty());
    return new InboundMessage(
        updateId, from, username, plain, Optional.empty(), Optional.empty(), Optional.empty(), at);
  }

  /** Text of the message; empty for stickers, voice messages, photos, ... */
  public Optional<String> text() {
    return isText() ? Optional.of(said.content().words().text()) : Optional.empty();
  }

  /** Text, caption or other words of the message; empty if it is of a kind without them. */
  public Optional<String> words() {
    return text()
        .or(
            () ->
                Optional.of(said.content().words().text())
                    .filter(words -> !VisibleText.isBlank(words)));
  }

  private boolean isText() {
    MessageContent.Kind kind = said.content().kind();
    return kind == MessageContent.Kind.TEXT || kind == MessageContent.Kind.RICH;
  }
}
