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
public record Draft(
    User from,
    boolean asChat,
    Content content,
    OptionalInt threadId,
    OptionalInt replyTo,
    @Nullable ObjectNode keyboard,
    String mediaGroupId,
    @Nullable ObjectNode forwardOrigin) {

  public static Draft by(User from, Content content) {
    return new Draft(
        from, false, content, OptionalInt.empty(), OptionalInt.empty(), null, "", null);
  }

  public Draft inChatsName(boolean anonymous) {
    return new Draft(
        from, anonymous, content, threadId, replyTo, keyboard, mediaGroupId, forwardOrigin);
  }

  public Draft inThread(OptionalInt thread) {
    return new Draft(from, asChat, content, thread, replyTo, keyboard, mediaGroupId, forwardOrigin);
  }

  public Draft replyingTo(OptionalInt message) {
    return new Draft(
        from, asChat, content, threadId, message, keyboard, mediaGroupId, forwardOrigin);
  }

  public Draft withKeyboard(@Nullable ObjectNode buttons) {
    return new Draft(
        from, asChat, content, threadId, replyTo, buttons, mediaGroupId, forwardOrigin);
  }

  public Draft inAlbum(String album) {
    return new Draft(from, asChat, content, threadId, replyTo, keyboard, album, forwardOrigin);
  }

  public Draft forwardedFrom(ObjectNode origin) {
    return new Draft(from, asChat, content, threadId, replyTo, keyboard, mediaGroupId, origin);
  }
}
