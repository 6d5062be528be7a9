package dev.zayavka.sandbox.telegram.world;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.zayavka.sandbox.http.JsonNodes;
import dev.zayavka.sandbox.telegram.updates.UpdateQueue;
import java.util.List;
import java.util.Set;

/** Reactions of people, with their updates if the bot requested {@code message_reaction}. */
public final class Reactions {
  /** The emoji of Bot API, ReactionTypeEmoji. */
  private static final Set<String> ALLOWED =
      Set.of(
          ("❤ 👍 👎 🔥 🥰 👏 😁 🤔 🤯 😱 🤬 😢 🎉 🤩 🤮 💩 🙏 👌 🕊 🤡 🥱 🥴 😍 🐳 ❤‍🔥 🌚 🌭 💯 🤣 ⚡ 🍌 🏆 💔 🤨 😐 🍓 🍾 💋 🖕"
                  + " 😈 😴 😭 🤓 👻 👨‍💻 👀 🎃 🙈 😇 😨 🤝 ✍ 🤗 🫡 🎅 🎄 ☃ 💅 🤪 🗿 🆒 💘 🙉 🦄 😘 💊 🙊 😎 👾 🤷‍♂ 🤷"
                  + " 🤷‍♀ 😡")
              .split(" "));

  private final TelegramWorld world;
  private final UpdateQueue updates;

  public Reactions(TelegramWorld world, UpdateQueue updates) {
    this.world = world;
    this.updates = updates;
  }

  public static boolean isAllowed(String emoji) {
    return ALLOWED.contains(emoji);
  }

  /**
   * Sets the reaction of a person; an empty list removes it. In a group the bot gets an update only
   * as an administrator (Bot API, Update, message_reaction).
   *
   * @param asChat true if an anonymous administrator reacts in the chat's name
   */
  public void react(Message message, User person, boolean asChat, List<String> emoji) {
    Chat chat = message.chat();
    long actor = asChat ? chat.id() : person.id();
    List<JsonNode> before = message.reactions().getOrDefault(actor, List.of());
    List<JsonNode> now = emoji.stream().map(Reactions::ofEmoji).toList();
    message.react(actor, now);
    boolean hears =
        chat.isPrivate()
            || chat.member(world.bot().id()).map(Member::isAdministrator).orElse(false);
    if (!hears) {
      return;
    }
    ObjectNode json = JsonNodes.object();
    json.set("chat", chat.toJson());
    json.put("message_id", message.id());
    if (asChat) {
      json.set("actor_chat", chat.toJson());
    } else {
      json.set("user", person.toJson());
    }
    json.put("date", world.now().getEpochSecond());
    json.putArray("old_reaction").addAll(before);
    json.putArray("new_reaction").addAll(now);
    updates.add("message_reaction", json, chat.id());
  }

  private static JsonNode ofEmoji(String emoji) {
    return JsonNodes.object().put("type", "emoji").put("emoji", emoji);
  }
}
