package dev.zayavka.adapter.telegram.routing;

import dev.zayavka.adapter.telegram.api.BotAccount;
import dev.zayavka.adapter.telegram.api.BotApi;
import dev.zayavka.adapter.telegram.conversation.CommandMenu;
import dev.zayavka.adapter.telegram.text.Texts;
import dev.zayavka.adapter.telegram.updates.InboundUpdate;
import dev.zayavka.adapter.telegram.updates.InboundUpdate.Blocked;
import dev.zayavka.adapter.telegram.updates.InboundUpdate.ChatEvent;
import dev.zayavka.adapter.telegram.updates.InboundUpdate.GroupMoved;
import dev.zayavka.adapter.telegram.updates.InboundUpdate.Other;
import dev.zayavka.adapter.telegram.updates.InboundUpdate.PrivateMessage;
import dev.zayavka.adapter.telegram.updates.InboundUpdate.Tap;
import dev.zayavka.adapter.telegram.updates.InboundUpdate.Unblocked;
import dev.zayavka.adapter.telegram.updates.UpdateHandler;
import dev.zayavka.ports.conversation.ConversationEffect.Say;
import dev.zayavka.ports.conversation.Phrase;
import dev.zayavka.ports.conversation.driving.Converse;
import dev.zayavka.ports.conversation.driving.FollowChats;
import dev.zayavka.ports.shared.driven.Locks;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Executor;

/** Dispatch of updates to desks. */
public final class Router implements UpdateHandler {

  private final Converse converse;
  private final FollowChats chats;
  private final List<DeskHandler> desks;
  private final Replies replies;
  private final Clock clock;
  private final PrivateMessages privateMessages;
  private final ButtonDispatcher buttons;

  public Router(
      Converse converse,
      FollowChats chats,
      List<DeskHandler> desks,
      List<ButtonHandler<?>> buttons,
      List<Command> commands,
      CommandMenu menu,
      UnknownCommands unknown,
      Locks locks,
      BotApi api,
      BotAccount bot,
      Texts texts,
      Clock clock,
      Executor executor) {
    this.converse = converse;
    this.chats = chats;
    this.desks = List.copyOf(desks);
    this.replies = new Replies(converse);
    this.clock = clock;
    this.privateMessages =
        new PrivateMessages(converse, replies, unknown, desks, commands, menu, bot);
    this.buttons =
        new ButtonDispatcher(buttons, locks, new CallbackAnswers(api, executor), texts, clock);
  }

  @Override
  public void handle(InboundUpdate update) {
    Instant now = clock.instant();
    switch (update) {
      case PrivateMessage message -> privateMessages.handle(InboundMessage.of(message, now));
      case Tap tap -> buttons.handle(tap);
      case GroupMoved moved -> chats.moved(moved.from(), moved.to(), now);
      case Unblocked unblocked -> {
        converse.wroteInPrivate(unblocked.by(), now);
        onChatEvent(unblocked, now);
      }
      case Blocked blocked -> {
        converse.becameUnreachable(blocked.by(), now);
        onChatEvent(blocked, now);
      }
      case ChatEvent event -> onChatEvent(event, now);
      case Other other -> {}
    }
  }

  @Override
  public void apologise(InboundUpdate update) {
    switch (update) {
      case PrivateMessage message ->
          replies.reply(
              message.updateId(),
              "error",
              Say.of(message.from().id(), Phrase.INTERNAL_ERROR),
              clock.instant());
      case Tap tap -> buttons.apologise(tap);
      case GroupMoved moved -> {}
      case ChatEvent event -> {}
      case Other other -> {}
    }
  }

  private void onChatEvent(ChatEvent event, Instant at) {
    desks.forEach(desk -> desk.onChatEvent(event, at));
  }
}
