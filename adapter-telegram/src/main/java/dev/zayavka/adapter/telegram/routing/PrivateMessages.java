package dev.zayavka.adapter.telegram.routing;

import dev.zayavka.adapter.telegram.api.BotAccount;
import dev.zayavka.ports.conversation.Phrase;
import dev.zayavka.ports.conversation.driving.Converse;
import dev.zayavka.ports.shared.Dialogue;
import dev.zayavka.ports.shared.PersonId;
import java.util.List;
import java.util.Optional;

/**
 * Dispatch of private messages to one owner: a command is always a command; other words are the
 * answer to a waiting question, then they belong to the first desk that takes them.
 */
final class PrivateMessages {

  private final Converse converse;
  private final Replies replies;
  private final UnknownCommands unknown;
  private final BotAccount bot;
  private final List<DeskHandler> desks;
  private final List<Command> commands;

  PrivateMessages(
      Converse converse, TelegramKit kit, List<DeskHandler> desks, List<Command> commands) {
    this.converse = converse;
    this.replies = kit.replies();
    this.unknown = kit.unknown();
    this.bot = kit.bot();
    this.desks = List.copyOf(desks);
    this.commands = List.copyOf(commands);
  }

  void handle(InboundMessage message) {
    converse.wroteInPrivate(message.from(), message.at());
    Optional<CommandLine> typed = message.text().flatMap(CommandLine::parse);
    if (typed.isEmpty()) {
      words(message);
    } else if (typed.get().isFor(bot)) {
      command(message, typed.get());
    }
  }

  private void words(InboundMessage message) {
    if (!tryAnswer(message) && !tryTakeReply(message) && !tryTake(message)) {
      replies.say(message.updateId(), message.from().id(), Phrase.NOT_UNDERSTOOD, message.at());
    }
  }

  private boolean tryAnswer(InboundMessage message) {
    for (DeskHandler desk : asking(message.from().id())) {
      if (desk.tryAnswer(message)) {
        return true;
      }
    }
    return false;
  }

  /** A reply goes to the desk that sent the original, before any other desk is offered it. */
  private boolean tryTakeReply(InboundMessage message) {
    Optional<DeskHandler> author =
        message
            .said()
            .replyTo()
            .flatMap(
                original -> desks.stream().filter(desk -> desk.isAuthorOf(original)).findFirst());
    return author.isPresent() && author.get().tryTake(message);
  }

  private boolean tryTake(InboundMessage message) {
    for (DeskHandler desk : desks) {
      if (desk.tryTake(message)) {
        return true;
      }
    }
    return false;
  }

  private void command(InboundMessage message, CommandLine typed) {
    if (typed.name().equals(CommonCommands.CANCEL) && tryCancel(message)) {
      return;
    }
    for (Command command : commands) {
      if (command.spec().name().equals(typed.name())
          && command.spec().audience().includes(message.from().id())) {
        command.action().run(message, typed.arguments());
        return;
      }
    }
    unknown.answer(message);
  }

  private boolean tryCancel(InboundMessage message) {
    for (DeskHandler desk : asking(message.from().id())) {
      if (desk.tryCancel(message)) {
        return true;
      }
    }
    return false;
  }

  /**
   * The desk that waits for an answer. If none waits, all desks: a repeated message finds the
   * question it answered closed, and only its desk knows.
   */
  private List<DeskHandler> asking(PersonId person) {
    Optional<Dialogue> waiting = converse.waiting(person);
    return waiting.isEmpty()
        ? desks
        : desks.stream().filter(desk -> desk.owns(waiting.get())).toList();
  }
}
