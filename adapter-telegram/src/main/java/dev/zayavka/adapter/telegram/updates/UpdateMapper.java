package dev.zayavka.adapter.telegram.updates;

import com.fasterxml.jackson.databind.JsonNode;
import dev.zayavka.adapter.telegram.updates.InboundUpdate.Blocked;
import dev.zayavka.adapter.telegram.updates.InboundUpdate.Other;
import dev.zayavka.adapter.telegram.updates.InboundUpdate.Reaction;
import dev.zayavka.adapter.telegram.updates.InboundUpdate.Tap;
import dev.zayavka.adapter.telegram.updates.InboundUpdate.Unblocked;
import dev.zayavka.ports.shared.PersonId;
import java.util.Optional;
import java.util.function.LongPredicate;

/**
 * Mapper of Telegram's updates to inbound updates. Each is read from its JSON tree by the fields
 * that are used; unknown fields, and absent ones elsewhere, are passed over.
 */
final class UpdateMapper {

  private static final String NEW_MEMBER = "new_chat_member";

  private final LongPredicate ourselves;

  /**
   * Reads updates.
   *
   * @param ourselves true for our own user id. What we do ourselves comes back as an update, and is
   *     told by nothing else: anonymous admins are marked as bots too
   */
  UpdateMapper(LongPredicate ourselves) {
    this.ourselves = ourselves;
  }

  /**
   * The update as the desks see it.
   *
   * @throws IllegalArgumentException if a message has no chat or no number
   */
  InboundUpdate map(long updateId, JsonNode json) {
    if (isOurs(json)) {
      return new Other(updateId);
    }
    if (json.hasNonNull("message")) {
      return MessageMapper.written(updateId, new MessageNode(json.path("message")));
    }
    if (json.hasNonNull("edited_message")) {
      return MessageMapper.edited(updateId, new MessageNode(json.path("edited_message")));
    }
    if (json.hasNonNull("callback_query")) {
      return tap(updateId, json.path("callback_query"));
    }
    if (json.hasNonNull("message_reaction")) {
      return reaction(updateId, json.path("message_reaction"));
    }
    if (json.hasNonNull("my_chat_member")) {
      return membership(updateId, json.path("my_chat_member"));
    }
    return new Other(updateId);
  }

  private boolean isOurs(JsonNode update) {
    return isOurselves(update.path("message").path("from"))
        || isOurselves(update.path("edited_message").path("from"))
        || isOurselves(update.path("message_reaction").path("user"));
  }

  private boolean isOurselves(JsonNode user) {
    return UserNode.of(user).map(known -> ourselves.test(known.id())).orElse(false);
  }

  private static InboundUpdate tap(long updateId, JsonNode query) {
    Optional<String> id = Optional.ofNullable(query.path("id").textValue());
    Optional<UserNode> from = UserNode.of(query.path("from"));
    if (id.isEmpty() || from.isEmpty()) {
      return new Other(updateId);
    }
    MessageNode shown = new MessageNode(query.path("message"));
    return new Tap(
        updateId,
        id.get(),
        from.get().person(),
        shown.place(),
        shown.has("forward_origin"),
        Optional.ofNullable(query.path("data").textValue()));
  }

  private static InboundUpdate reaction(long updateId, JsonNode change) {
    return new Reaction(
        updateId, new MessageNode(change).reference(), emoji(change.path("new_reaction")));
  }

  /** Bots show one reaction, and neither custom nor paid ones (Bot API, setMessageReaction). */
  private static Optional<String> emoji(JsonNode shown) {
    return shown
        .valueStream()
        .filter(reaction -> reaction.path("type").asText().equals("emoji"))
        .map(reaction -> reaction.path("emoji").asText())
        .filter(emoji -> !emoji.isEmpty())
        .findFirst();
  }

  private static InboundUpdate membership(long updateId, JsonNode change) {
    Optional<UserNode> from = UserNode.of(change.path("from"));
    if (from.isEmpty() || !new MessageNode(change).isPrivate()) {
      return new Other(updateId);
    }
    return switch (change.path(NEW_MEMBER).path("status").asText()) {
      case "kicked", "left" -> new Blocked(updateId, new PersonId(from.get().id()));
      case "member" -> new Unblocked(updateId, from.get().person());
      default -> new Other(updateId);
    };
  }
}
