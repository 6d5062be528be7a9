package dev.zayavka.sandbox.telegram.api;

import dev.zayavka.sandbox.telegram.world.Chat;
import dev.zayavka.sandbox.telegram.world.ForumTopic;
import dev.zayavka.sandbox.telegram.world.Member;
import dev.zayavka.sandbox.telegram.world.TelegramWorld;
import dev.zayavka.sandbox.telegram.world.User;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * Resolves the chat and the topic of a call, or refuses with Telegram's error text if the bot has
 * no access.
 */
final class Destinations {
  private final TelegramWorld world;

  Destinations(TelegramWorld world) {
    this.world = world;
  }

  /** The chat named by the given argument, if the bot may read it. */
  Chat readable(Arguments arguments, String name) {
    String given = arguments.textOr(name, "").strip();
    if (given.isEmpty()) {
      throw ApiException.badRequest(name + " is empty");
    }
    Chat chat = find(arguments, name, given);
    chat.migratedTo()
        .ifPresent(
            supergroup -> {
              throw ApiException.upgraded(supergroup);
            });
    if (!chat.isPrivate()) {
      checkMembership(chat);
    }
    return chat;
  }

  /** The chat of {@code chat_id}, if the bot may write into it. */
  Chat writable(Arguments arguments) {
    Chat chat = readable(arguments, "chat_id");
    chat.refusal()
        .ifPresent(
            error -> {
              throw ApiException.badRequest(error);
            });
    if (chat.isPrivate()) {
      if (world.user(chat.id()).map(User::deactivated).orElse(false)) {
        throw ApiException.forbidden("user is deactivated");
      }
      if (chat.botBlocked()) {
        throw ApiException.forbidden("bot was blocked by the user");
      }
    }
    return chat;
  }

  /**
   * The topic of a new message: the one in the arguments, or else that of the message it replies
   * to.
   */
  OptionalInt thread(Arguments arguments, Chat chat, OptionalInt threadOfReply) {
    OptionalInt named = arguments.id("message_thread_id");
    if (named.isEmpty()) {
      return chat.forum() ? threadOfReply : OptionalInt.empty();
    }
    int id = named.getAsInt();
    ForumTopic topic = chat.forum() ? chat.topic(id).orElse(null) : null;
    if (topic == null) {
      throw ApiException.badRequest("message thread not found");
    }
    if (topic.deleted()) {
      throw ApiException.badRequest(chat.topicErrors().onSend());
    }
    if (topic.closed()
        && !(chat.writableWhenClosed() && botMay(chat, Member.Right.MANAGE_TOPICS))) {
      throw ApiException.badRequest("TOPIC_CLOSED");
    }
    return named;
  }

  boolean botMay(Chat chat, Member.Right right) {
    return bot(chat).map(member -> member.may(right)).orElse(false);
  }

  private Chat find(Arguments arguments, String name, String given) {
    if (given.startsWith("@")) {
      return world
          .chatNamed(given.substring(1))
          .orElseThrow(() -> ApiException.badRequest("chat not found"));
    }
    long id = arguments.number(name).orElseThrow(() -> ApiException.badRequest("chat not found"));
    return world
        .chat(id)
        .orElseThrow(
            () ->
                world.user(id).isPresent()
                    ? ApiException.forbidden("bot can't initiate conversation with a user")
                    : ApiException.badRequest("chat not found"));
  }

  private void checkMembership(Chat chat) {
    Member.Status status = bot(chat).map(Member::status).orElse(Member.Status.LEFT);
    switch (status) {
      case KICKED ->
          throw ApiException.forbidden("bot was kicked from the " + chat.type().inWords());
      case LEFT ->
          throw ApiException.forbidden("bot is not a member of the " + chat.type().inWords());
      case CREATOR, ADMINISTRATOR, MEMBER -> {
        // The bot is a member.
      }
    }
  }

  private Optional<Member> bot(Chat chat) {
    return chat.member(world.bot().id());
  }
}
