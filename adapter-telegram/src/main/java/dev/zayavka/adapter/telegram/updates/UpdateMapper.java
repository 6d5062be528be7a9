package dev.zayavka.adapter.telegram.updates;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.zayavka.adapter.telegram.updates.Incoming.Blocked;
import dev.zayavka.adapter.telegram.updates.Incoming.Other;
import dev.zayavka.adapter.telegram.updates.Incoming.PrivateMessage;
import dev.zayavka.adapter.telegram.updates.Incoming.Tap;
import dev.zayavka.adapter.telegram.updates.Incoming.Unblocked;
import dev.zayavka.ports.shared.MessageRef;
import dev.zayavka.ports.shared.Person;
import dev.zayavka.ports.shared.PersonId;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.telegram.telegrambots.meta.api.objects.CallbackQuery;
import org.telegram.telegrambots.meta.api.objects.Update;
import org.telegram.telegrambots.meta.api.objects.User;
import org.telegram.telegrambots.meta.api.objects.chatmember.ChatMemberUpdated;
import org.telegram.telegrambots.meta.api.objects.message.MaybeInaccessibleMessage;
import org.telegram.telegrambots.meta.api.objects.message.Message;

/** Makes of Telegram's objects what the desks understand. The only place that knows them. */
final class UpdateMapper {

  private static final JsonMapper JSON =
      JsonMapper.builder()
          .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .enable(DeserializationFeature.READ_UNKNOWN_ENUM_VALUES_AS_NULL)
          .build();

  private UpdateMapper() {}

  /**
   * The update as the desks see it.
   *
   * @throws JsonProcessingException when it is not what the Bot API promises
   */
  static Incoming map(long updateId, JsonNode json) throws JsonProcessingException {
    Update update = JSON.treeToValue(json, Update.class);
    if (update.hasMessage()) {
      return message(updateId, update.getMessage());
    }
    if (update.hasCallbackQuery()) {
      return tap(updateId, update.getCallbackQuery());
    }
    if (update.hasMyChatMember()) {
      return membership(updateId, update.getMyChatMember());
    }
    return new Other(updateId);
  }

  private static Incoming message(long updateId, Message message) {
    User from = message.getFrom();
    if (!message.isUserMessage() || from == null || isTrue(from.getIsBot())) {
      return new Other(updateId);
    }
    if (message.hasWriteAccessAllowed()) {
      return new Unblocked(updateId, person(from));
    }
    return isService(message)
        ? new Other(updateId)
        : new PrivateMessage(
            updateId, person(from), message.getMessageId(), Optional.ofNullable(message.getText()));
  }

  /** What Telegram tells of a private chat itself; nobody said it to the bot. */
  private static boolean isService(Message message) {
    return message.getPinnedMessage() != null
        || message.hasMessageAutoDeleteTimerChanged()
        || message.getConnectedWebsite() != null
        || message.getChatBackgroundSet() != null;
  }

  private static Incoming tap(long updateId, CallbackQuery query) {
    return new Tap(
        updateId,
        query.getId(),
        person(query.getFrom()),
        place(query.getMessage()),
        query.getMessage() instanceof Message shown && shown.getForwardOrigin() != null,
        Optional.ofNullable(query.getData()));
  }

  private static Optional<MessageRef> place(@Nullable MaybeInaccessibleMessage message) {
    return message == null || message.getMessageId() <= 0
        ? Optional.empty()
        : Optional.of(MessageRef.of(message.getChatId(), message.getMessageId()));
  }

  private static Incoming membership(long updateId, ChatMemberUpdated change) {
    if (!change.getChat().isUserChat()) {
      return new Other(updateId);
    }
    return switch (change.getNewChatMember().getStatus()) {
      case "kicked", "left" -> new Blocked(updateId, new PersonId(change.getFrom().getId()));
      case "member" -> new Unblocked(updateId, person(change.getFrom()));
      default -> new Other(updateId);
    };
  }

  private static Person person(User user) {
    String last = user.getLastName() == null ? "" : " " + user.getLastName();
    return Person.of(user.getId(), (user.getFirstName() + last).strip());
  }

  private static boolean isTrue(@Nullable Boolean value) {
    return value != null && value;
  }
}
