package dev.zayavka.sandbox.telegram.world;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.zayavka.sandbox.http.JsonNodes;
import dev.zayavka.sandbox.telegram.updates.UpdateQueue;
import java.util.OptionalInt;

/**
 * Changes of memberships, blocks and promotions, with their updates to the bot. Callers hold the
 * monitor.
 */
public final class Memberships {
  private final TelegramWorld world;
  private final MessagePublisher post;
  private final UpdateQueue updates;

  public Memberships(TelegramWorld world, MessagePublisher post, UpdateQueue updates) {
    this.world = world;
    this.post = post;
    this.updates = updates;
  }

  /**
   * Changes a membership. The bot gets {@code my_chat_member} for its own, and {@code chat_member}
   * for others if it requested that type.
   */
  public void change(Chat chat, User by, Member now) {
    Member before =
        chat.member(now.user().id()).orElseGet(() -> Member.gone(now.user(), Member.Status.LEFT));
    chat.put(now);
    boolean bots = now.user().id() == world.bot().id();
    ObjectNode json = JsonNodes.object();
    json.set("chat", chat.toJson());
    json.set("from", by.toJson());
    json.put("date", world.now().getEpochSecond());
    json.set("old_chat_member", before.toJson());
    json.set("new_chat_member", now.toJson());
    updates.add(bots ? "my_chat_member" : "chat_member", json, chat.id());
    if (!chat.isPrivate() && before.isInside() != now.isInside()) {
      announce(chat, by, now);
    }
  }

  /** A person blocks or unblocks the bot. */
  public void block(Chat privateChat, User person, boolean blocked) {
    privateChat.blockBot(blocked);
    User bot = world.bot().user();
    change(
        privateChat, person, blocked ? Member.gone(bot, Member.Status.KICKED) : Member.plain(bot));
  }

  private void announce(Chat chat, User by, Member now) {
    ObjectNode fields = JsonNodes.object();
    if (now.isInside()) {
      ArrayNode joined = fields.putArray("new_chat_members");
      joined.add(now.user().toJson());
      fields.set("new_chat_member", now.user().toJson());
      post.service(chat, by, false, OptionalInt.empty(), "new_chat_members", fields);
    } else {
      fields.set("left_chat_member", now.user().toJson());
      post.service(chat, by, false, OptionalInt.empty(), "left_chat_member", fields);
    }
  }
}
