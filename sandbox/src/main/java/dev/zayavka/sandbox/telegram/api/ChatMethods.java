package dev.zayavka.sandbox.telegram.api;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.zayavka.sandbox.http.JsonNodes;
import dev.zayavka.sandbox.telegram.world.Chat;
import dev.zayavka.sandbox.telegram.world.Member;
import dev.zayavka.sandbox.telegram.world.Memberships;
import dev.zayavka.sandbox.telegram.world.MessageJson;
import dev.zayavka.sandbox.telegram.world.TelegramWorld;
import dev.zayavka.sandbox.telegram.world.User;
import java.util.OptionalLong;

/** Queries of chats and their members. */
final class ChatMethods {
  private final TelegramWorld world;
  private final Memberships memberships;
  private final Destinations destinations;

  private ChatMethods(TelegramWorld world, Memberships memberships, Destinations destinations) {
    this.world = world;
    this.memberships = memberships;
    this.destinations = destinations;
  }

  static void register(
      MethodRegistry methods,
      TelegramWorld world,
      Memberships memberships,
      Destinations destinations) {
    ChatMethods all = new ChatMethods(world, memberships, destinations);
    methods.reads("getMe", arguments -> world.bot().toJson());
    methods.reads("getChat", all::getChat);
    methods.reads("getChatMember", all::getChatMember);
    methods.reads("getChatAdministrators", all::getChatAdministrators);
    methods.free("leaveChat", all::leaveChat);
  }

  private JsonNode getChat(Arguments arguments) {
    Chat chat = destinations.readable(arguments, "chat_id");
    ObjectNode json = chat.toJson();
    json.put("accent_color_id", 0).put("max_reaction_count", 11);
    chat.messages().stream()
        .filter(message -> message.pinned() && !message.deleted())
        .reduce((older, newer) -> newer)
        .map(MessageJson::of)
        .ifPresent(pinned -> json.set("pinned_message", pinned));
    return json;
  }

  private JsonNode getChatMember(Arguments arguments) {
    Chat chat = destinations.readable(arguments, "chat_id");
    OptionalLong id = arguments.number("user_id");
    User user = id.isEmpty() ? null : world.user(id.getAsLong()).orElse(null);
    if (user == null) {
      throw ApiException.badRequest(id.isEmpty() ? "invalid user_id specified" : "user not found");
    }
    return chat.member(user.id()).orElseGet(() -> Member.gone(user, Member.Status.LEFT)).toJson();
  }

  private JsonNode getChatAdministrators(Arguments arguments) {
    Chat chat = destinations.readable(arguments, "chat_id");
    if (chat.isPrivate()) {
      throw ApiException.badRequest("there are no administrators in the private chat");
    }
    ArrayNode json = JsonNodes.array();
    chat.members().stream()
        .filter(Member::isAdministrator)
        .filter(member -> !member.user().bot() || member.user().id() == world.bot().id())
        .forEach(member -> json.add(member.toJson()));
    return json;
  }

  private JsonNode leaveChat(Arguments arguments) {
    Chat chat = destinations.readable(arguments, "chat_id");
    if (chat.isPrivate()) {
      throw ApiException.badRequest("chat member status can't be changed in private chats");
    }
    User bot = world.bot().user();
    memberships.change(chat, bot, Member.gone(bot, Member.Status.LEFT));
    return BooleanNode.TRUE;
  }
}
