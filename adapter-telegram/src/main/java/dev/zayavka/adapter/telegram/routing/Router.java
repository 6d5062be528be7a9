package dev.zayavka.adapter.telegram.routing;

import dev.zayavka.adapter.telegram.api.Bot;
import dev.zayavka.adapter.telegram.api.BotApi;
import dev.zayavka.adapter.telegram.conversation.CommandMenu;
import dev.zayavka.adapter.telegram.text.Texts;
import dev.zayavka.adapter.telegram.updates.Incoming;
import dev.zayavka.adapter.telegram.updates.Incoming.Blocked;
import dev.zayavka.adapter.telegram.updates.Incoming.ChatEvent;
import dev.zayavka.adapter.telegram.updates.Incoming.GroupMoved;
import dev.zayavka.adapter.telegram.updates.Incoming.Other;
import dev.zayavka.adapter.telegram.updates.Incoming.PrivateMessage;
import dev.zayavka.adapter.telegram.updates.Incoming.Tap;
import dev.zayavka.adapter.telegram.updates.Incoming.Unblocked;
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

/** Decides who an update is for. */
public final class Router implements UpdateHandler {

  private final Converse converse;
  private final FollowChats chats;
  private final List<Desk> desks;
  private final Replies replies;
  private final Clock clock;
  private final PrivateMessages privateMessages;
  private final ButtonPresses buttonPresses;

  public Router(
      Converse converse,
      FollowChats chats,
      List<Desk> desks,
      List<Buttons> buttons,
      List<Command> commands,
      CommandMenu menu,
      UnknownCommands unknown,
      Locks locks,
      BotApi api,
      Bot bot,
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
    this.buttonPresses =
        new ButtonPresses(buttons, locks, new CallbackAnswers(api, executor), texts, clock);
  }

  @Override
  public void handle(Incoming update) {
    Instant now = clock.instant();
    switch (update) {
      case PrivateMessage message -> privateMessages.heard(Heard.of(message, now));
      case Tap tap -> buttonPresses.pressed(tap);
      case GroupMoved moved -> chats.moved(moved.from(), moved.to(), now);
      case Unblocked unblocked -> {
        converse.wroteInPrivate(unblocked.by(), now);
        noticed(unblocked, now);
      }
      case Blocked blocked -> {
        converse.becameUnreachable(blocked.by(), now);
        noticed(blocked, now);
      }
      case ChatEvent event -> noticed(event, now);
      case Other other -> {}
    }
  }

  @Override
  public void apologise(Incoming update) {
    switch (update) {
      case PrivateMessage message ->
          replies.reply(
              message.updateId(),
              "error",
              Say.of(message.from().id(), Phrase.INTERNAL_ERROR),
              clock.instant());
      case Tap tap -> buttonPresses.apologise(tap);
      case GroupMoved moved -> {}
      case ChatEvent event -> {}
      case Other other -> {}
    }
  }

  private void noticed(ChatEvent event, Instant at) {
    desks.forEach(desk -> desk.noticed(event, at));
  }
}
