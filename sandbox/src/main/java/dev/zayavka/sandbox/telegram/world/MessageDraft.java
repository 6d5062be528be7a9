package dev.zayavka.sandbox.telegram.world;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/**
 * A message about to be posted.
 *
 * @param from whose account sends it
 * @param asChat an anonymous administrator writes in the chat's own name
 * @param threadId the topic; empty is General, or no forum
 * @param replyTo the message it answers
 * @param keyboard its inline keyboard
 * @param mediaGroupId of an album, else empty
 * @param forwardOrigin as it stands in the message's JSON
 */
public record MessageDraft(
    User from,
    boolean asChat,
    MessageBody content,
    OptionalInt threadId,
    OptionalInt replyTo,
    @Nullable ObjectNode keyboard,
    String mediaGroupId,
    @Nullable ObjectNode forwardOrigin) {

  public static MessageDraft by(User from, MessageBody content) {
    return new MessageDraft(
        from, false, content, OptionalInt.empty(), OptionalInt.empty(), null, "", null);
  }

  public MessageDraft inChatsName(boolean anonymous) {
    return new MessageDraft(
        from, anonymous, content, threadId, replyTo, keyboard, mediaGroupId, forwardOrigin);
  }

  public MessageDraft inThread(OptionalInt thread) {
    return new MessageDraft(from, asChat, content, thread, replyTo, keyboard, mediaGroupId, forwardOrigin);
  }

  public MessageDraft replyingTo(OptionalInt message) {
    return new MessageDraft(
        from, asChat, content, threadId, message, keyboard, mediaGroupId, forwardOrigin);
  }

  public MessageDraft withKeyboard(@Nullable ObjectNode buttons) {
    return new MessageDraft(
        from, asChat, content, threadId, replyTo, buttons, mediaGroupId, forwardOrigin);
  }

  public MessageDraft inAlbum(String album) {
    return new MessageDraft(from, asChat, content, threadId, replyTo, keyboard, album, forwardOrigin);
  }

  public MessageDraft forwardedFrom(ObjectNode origin) {
    return new MessageDraft(from, asChat, content, threadId, replyTo, keyboard, mediaGroupId, origin);
  }
}
