package dev.zayavka.sandbox.telegram.world;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.zayavka.sandbox.http.JsonNodes;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/**
 * A message to be posted.
 *
 * @param from the account that sends it
 * @param asChat true for an anonymous administrator who writes in the chat's name
 * @param threadId the topic; empty for General or outside of forums
 * @param replyTo the message it replies to
 * @param keyboard its inline keyboard
 * @param mediaGroupId the album; empty if none
 * @param forwardOrigin in the form of the message's JSON
 * @param attributes other fields of the message's JSON: quote, link_preview_options ...
 */
public record MessageDraft(
    User from,
    boolean asChat,
    MessageBody content,
    OptionalInt threadId,
    OptionalInt replyTo,
    @Nullable ObjectNode keyboard,
    String mediaGroupId,
    @Nullable ObjectNode forwardOrigin,
    ObjectNode attributes) {

  public static MessageDraft by(User from, MessageBody content) {
    return new MessageDraft(
        from,
        false,
        content,
        OptionalInt.empty(),
        OptionalInt.empty(),
        null,
        "",
        null,
        JsonNodes.object());
  }

  public MessageDraft inChatsName(boolean anonymous) {
    return new MessageDraft(
        from,
        anonymous,
        content,
        threadId,
        replyTo,
        keyboard,
        mediaGroupId,
        forwardOrigin,
        attributes);
  }

  public MessageDraft inThread(OptionalInt thread) {
    return new MessageDraft(
        from, asChat, content, thread, replyTo, keyboard, mediaGroupId, forwardOrigin, attributes);
  }

  public MessageDraft replyingTo(OptionalInt message) {
    return new MessageDraft(
        from,
        asChat,
        content,
        threadId,
        message,
        keyboard,
        mediaGroupId,
        forwardOrigin,
        attributes);
  }

  public MessageDraft withKeyboard(@Nullable ObjectNode buttons) {
    return new MessageDraft(
        from, asChat, content, threadId, replyTo, buttons, mediaGroupId, forwardOrigin, attributes);
  }

  public MessageDraft inAlbum(String album) {
    return new MessageDraft(
        from, asChat, content, threadId, replyTo, keyboard, album, forwardOrigin, attributes);
  }

  public MessageDraft forwardedFrom(ObjectNode origin) {
    return new MessageDraft(
        from, asChat, content, threadId, replyTo, keyboard, mediaGroupId, origin, attributes);
  }

  /** Adds fields of the message's JSON. */
  public MessageDraft with(ObjectNode more) {
    ObjectNode all = attributes.deepCopy();
    all.setAll(more);
    return new MessageDraft(
        from, asChat, content, threadId, replyTo, keyboard, mediaGroupId, forwardOrigin, all);
  }
}
