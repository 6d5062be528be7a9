package dev.zayavka.adapter.telegram.updates;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.zayavka.adapter.telegram.updates.InboundUpdate.Blocked;
import dev.zayavka.adapter.telegram.updates.InboundUpdate.Other;
import dev.zayavka.adapter.telegram.updates.InboundUpdate.Reaction;
import dev.zayavka.adapter.telegram.updates.InboundUpdate.Tap;
import dev.zayavka.adapter.telegram.updates.InboundUpdate.Unblocked;
import dev.zayavka.ports.shared.MessageRef;
import dev.zayavka.ports.shared.PersonId;
import java.util.List;
import java.util.Optional;
import java.util.function.LongPredicate;
import org.jspecify.annotations.Nullable;
import org.telegram.telegrambots.meta.api.objects.CallbackQuery;
import org.telegram.telegrambots.meta.api.objects.Update;
import org.telegram.telegrambots.meta.api.objects.User;
import org.telegram.telegrambots.meta.api.objects.chatmember.ChatMemberUpdated;
import org.telegram.telegrambots.meta.api.objects.message.MaybeInaccessibleMessage;
import org.telegram.telegrambots.meta.api.objects.message.Message;
import org.telegram.telegrambots.meta.api.objects.reactions.MessageReactionUpdated;
import org.telegram.telegrambots.meta.api.objects.reactions.ReactionType;
import org.telegram.telegrambots.meta.api.objects.reactions.ReactionTypeEmoji;

/** Mapper of Telegram's objects to inbound updates. No other package knows Telegram's types. */
final class UpdateMapper {

  private static final JsonMapper JSON =
      JsonMapper.builder()
          .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .enable(DeserializationFeature.READ_UNKNOWN_ENUM_VALUES_AS_NULL)
          .build();

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
   * @throws JsonProcessingException when it is not what the Bot API promises
   */
  InboundUpdate map(long updateId, JsonNode json) throws JsonProcessingException {
    Update update = JSON.treeToValue(json, Update.class);
    if (isOurs(update)) {
      return new Other(updateId);
    }
    if (update.hasMessage()) {
      return MessageMapper.written(updateId, update.getMessage(), json.path("message"));
    }
    if (update.hasEditedMessage()) {
      return MessageMapper.edited(updateId, update.getEditedMessage(), json.path("edited_message"));
    }
    if (update.hasCallbackQuery()) {
      return tap(updateId, update.getCallbackQuery());
    }
    if (update.hasMessageReaction()) {
      return reaction(updateId, update.getMessageReaction());
    }
    if (update.hasMyChatMember()) {
      return membership(updateId, update.getMyChatMember());
    }
    return new Other(updateId);
  }

  private boolean isOurs(Update update) {
    return update.hasMessage() && isOurs(update.getMessage().getFrom())
        || update.hasEditedMessage() && isOurs(update.getEditedMessage().getFrom())
        || update.hasMessageReaction() && isOurs(update.getMessageReaction().getUser());
  }

  private boolean isOurs(@Nullable User user) {
    return user != null && ourselves.test(user.getId());
  }

  private static InboundUpdate tap(long updateId, CallbackQuery query) {
    return new Tap(
        updateId,
        query.getId(),
        UserMapper.person(query.getFrom()),
        place(query.getMessage()),
        query.getMessage() instanceof Message shown && shown.getForwardOrigin() != null,
        Optional.ofNullable(query.getData()));
  }

  private static Optional<MessageRef> place(@Nullable MaybeInaccessibleMessage message) {
    return message == null || message.getMessageId() <= 0
        ? Optional.empty()
        : Optional.of(MessageRef.of(message.getChatId(), message.getMessageId()));
  }

  private static InboundUpdate reaction(long updateId, MessageReactionUpdated change) {
    return new Reaction(
        updateId,
        MessageRef.of(change.getChat().getId(), change.getMessageId()),
        emoji(change.getNewReaction()));
  }

  /** Bots show one reaction, and neither custom nor paid ones (Bot API, setMessageReaction). */
  private static Optional<String> emoji(List<ReactionType> shown) {
    return shown.stream()
        .filter(ReactionTypeEmoji.class::isInstance)
        .map(reaction -> ((ReactionTypeEmoji) reaction).getEmoji())
        .findFirst();
  }

  private static InboundUpdate membership(long updateId, ChatMemberUpdated change) {
    if (!change.getChat().isUserChat()) {
      return new Other(updateId);
    }
    return switch (change.getNewChatMember().getStatus()) {
      case "kicked", "left" -> new Blocked(updateId, new PersonId(change.getFrom().getId()));
      case "member" -> new Unblocked(updateId, UserMapper.person(change.getFrom()));
      default -> new Other(updateId);
    };
  }
}
