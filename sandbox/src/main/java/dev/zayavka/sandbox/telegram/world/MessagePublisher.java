package dev.zayavka.sandbox.telegram.world;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.zayavka.sandbox.http.JsonNodes;
import dev.zayavka.sandbox.telegram.text.TextWithEntities;
import dev.zayavka.sandbox.telegram.updates.UpdateQueue;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/** Posts and edits messages, and creates the updates for the bot. Callers hold the monitor. */
public final class MessagePublisher {
  private final TelegramWorld world;
  private final UpdateQueue updates;

  public MessagePublisher(TelegramWorld world, UpdateQueue updates) {
    this.world = world;
    this.updates = updates;
  }

  public Message message(Chat chat, MessageDraft draft) {
    return place(chat, draft, chat.nextMessageId());
  }

  /** Posts a service message: no text, only an event. */
  public Message service(
      Chat chat, User by, boolean asChat, OptionalInt thread, String kind, ObjectNode fields) {
    MessageDraft draft =
        MessageDraft.by(by, MessageBody.of(kind, TextWithEntities.EMPTY, fields))
            .inChatsName(asChat)
            .inThread(thread);
    return message(chat, draft);
  }

  /** Opens a topic; its id is that of the service message about it. */
  public ForumTopic topic(Chat chat, User by, boolean asChat, String name, int iconColor) {
    int id = chat.nextMessageId();
    ObjectNode fields = JsonNodes.object();
    fields.putObject("forum_topic_created").put("name", name).put("icon_color", iconColor);
    ForumTopic topic = chat.addTopic(id, name, iconColor);
    place(
        chat,
        MessageDraft.by(by, MessageBody.of("forum_topic_created", TextWithEntities.EMPTY, fields))
            .inChatsName(asChat)
            .inThread(OptionalInt.of(id)),
        id);
    return topic;
  }

  /** Pins a message and posts a service message about it. */
  public void pin(Message message, User by) {
    message.pin(true);
    ObjectNode fields = JsonNodes.object();
    fields.set("pinned_message", MessageJson.of(message));
    service(message.chat(), by, false, message.threadId(), "pinned_message", fields);
  }

  /** Edits a message; only edits by people create an update. */
  public void edit(Message message, MessageBody content, @Nullable ObjectNode keyboard) {
    message.edit(content, keyboard, world.now());
    if (!message.outgoing() && botReads(message)) {
      updates.add("edited_message", MessageJson.of(message), message.chat().id());
    }
  }

  private Message place(Chat chat, MessageDraft draft, int id) {
    boolean outgoing = draft.from().id() == world.bot().id();
    Message message = new Message(world.nextSequence(), chat, id, world.now(), draft, outgoing);
    chat.add(message);
    world.remember(message);
    // A bot gets no updates of its own messages, except of its own pins and topics
    // (telegram-bot-api, Client.cpp, need_skip_update_message).
    if ((!outgoing || message.content().isService()) && botReads(message)) {
      updates.add("message", MessageJson.of(message), chat.id());
    }
    return message;
  }

  private boolean botReads(Message message) {
    Chat chat = message.chat();
    if (chat.isPrivate()) {
      return !chat.botBlocked();
    }
    Member bot = chat.member(world.bot().id()).orElse(null);
    if (bot == null || !bot.isInside()) {
      return false;
    }
    return bot.isAdministrator()
        || world.bot().readsGroups()
        || message.content().isService()
        || isMeantForBot(message);
  }

  /** True for messages a bot in privacy mode sees: commands, mentions of it and replies to it. */
  private boolean isMeantForBot(Message message) {
    String text = message.content().text().text();
    boolean answersBot =
        message.replyTo().stream()
            .mapToObj(reply -> message.chat().message(reply))
            .anyMatch(target -> target.map(Message::outgoing).orElse(false));
    return text.startsWith("/") || text.contains("@" + world.bot().user().username()) || answersBot;
  }
}
