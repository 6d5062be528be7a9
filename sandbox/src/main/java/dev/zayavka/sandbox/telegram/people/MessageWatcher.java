package dev.zayavka.sandbox.telegram.people;

import dev.zayavka.sandbox.telegram.world.Chat;
import dev.zayavka.sandbox.telegram.world.Message;
import dev.zayavka.sandbox.telegram.world.TelegramWorld;
import java.util.Comparator;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Searches for a message repeatedly, each time only among those changed since the last search. */
final class MessageWatcher {
  private final TelegramWorld world;
  private final long chatId;
  private final Predicate<MessageView> wanted;
  private long seen;

  MessageWatcher(TelegramWorld world, long chatId, Predicate<MessageView> wanted) {
    this.world = world;
    this.chatId = chatId;
    this.wanted = wanted;
  }

  /** The newest matching message among those changed since the last call. */
  Optional<MessageView> look() {
    Chat chat = world.chat(chatId).orElse(null);
    if (chat == null) {
      return Optional.empty();
    }
    Stream<Message> changed = chat.changedSince(seen).stream();
    seen = chat.lastChange();
    return changed
        .filter(message -> !message.deleted())
        .sorted(Comparator.comparingLong(Message::sequence).reversed())
        .map(MessageView::of)
        .filter(wanted)
        .findFirst();
  }
}
