package dev.zayavka.adapter.telegram.routing;

import dev.zayavka.adapter.telegram.delivery.TopicDigests;
import dev.zayavka.adapter.telegram.updates.InboundUpdate;
import dev.zayavka.adapter.telegram.updates.InboundUpdate.Blocked;
import dev.zayavka.adapter.telegram.updates.InboundUpdate.ChatEvent;
import dev.zayavka.adapter.telegram.updates.InboundUpdate.Edited;
import dev.zayavka.adapter.telegram.updates.InboundUpdate.GroupMoved;
import dev.zayavka.adapter.telegram.updates.InboundUpdate.Other;
import dev.zayavka.adapter.telegram.updates.InboundUpdate.PrivateMessage;
import dev.zayavka.adapter.telegram.updates.InboundUpdate.Tap;
import dev.zayavka.adapter.telegram.updates.InboundUpdate.TopicClosed;
import dev.zayavka.adapter.telegram.updates.InboundUpdate.TopicReopened;
import dev.zayavka.adapter.telegram.updates.InboundUpdate.Unblocked;
import dev.zayavka.adapter.telegram.updates.UpdateHandler;
import dev.zayavka.ports.conversation.ConversationEffect.Say;
import dev.zayavka.ports.conversation.Phrase;
import dev.zayavka.ports.conversation.driving.Converse;
import dev.zayavka.ports.conversation.driving.FollowChats;
import dev.zayavka.ports.shared.driven.Locks;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Function;

/** Dispatch of updates to desks. */
public final class Router implements UpdateHandler {

  private final Converse converse;
  private final FollowChats chats;
  private final TopicDigests topics;
  private final List<DeskHandler> desks;
  private final Replies replies;
  private final Clock clock;
  private final ShutOuts shutOuts;
  private final PrivateMessages privateMessages;
  private final ButtonDispatcher buttons;

  /**
   * Router of a bot.
   *
   * @param commands all commands, in the order of the menu
   * @param replaying handler of the buttons that replay an update through this router
   */
  public Router(
      RouterPorts ports,
      TelegramKit kit,
      Desks desks,
      List<Command> commands,
      Function<UpdateHandler, ButtonHandler<?>> replaying) {
    this.converse = ports.converse();
    this.chats = kit.chats();
    this.topics = ports.topics();
    this.desks = desks.handlers();
    this.replies = kit.replies();
    this.clock = kit.clock();
    this.shutOuts = new ShutOuts(this.desks);
    this.privateMessages = new PrivateMessages(converse, kit, this.desks, shutOuts, commands);
    List<ButtonHandler<?>> handlers = new ArrayList<>(desks.buttons());
    handlers.add(replaying.apply(this));
    this.buttons =
        new ButtonDispatcher(
            handlers, shutOuts, ports, new CallbackAnswers(kit.api(), ports.executor()), kit);
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
      case TopicReopened reopened -> topics.forgetOpenness(reopened.topic());
      case TopicClosed closed -> {
        topics.forgetOpenness(closed.topic());
        onChatEvent(closed, now);
      }
      case Edited edited -> edited(edited, now);
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
      case TopicReopened reopened -> {}
      case ChatEvent event -> {}
      case Other other -> {}
    }
  }

  private void edited(Edited edited, Instant now) {
    shutOuts
        .of(edited.by().id())
        .ifPresentOrElse(
            shutOut -> replies.reply(edited.updateId(), shutOut.toMessage(), now),
            () -> onChatEvent(edited, now));
  }

  private void onChatEvent(ChatEvent event, Instant at) {
    desks.forEach(desk -> desk.onChatEvent(event, at));
  }

  /**
   * Ports of the router itself.
   *
   * @param locks locks of presses; empty if none are taken
   * @param topics records of open and closed topics
   * @param executor runs calls that answer presses
   */
  public record RouterPorts(
      Converse converse, Optional<Locks> locks, TopicDigests topics, Executor executor) {}
}
