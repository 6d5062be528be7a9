package dev.zayavka.adapter.telegram.routing;

import dev.zayavka.adapter.telegram.api.BotAccount;
import dev.zayavka.adapter.telegram.conversation.CommandMenu;
import dev.zayavka.ports.conversation.Phrase;
import dev.zayavka.ports.conversation.driving.Converse;
import dev.zayavka.ports.shared.Dialogue;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * Finds the one owner of a private message: a command is always a command; other words belong to
 * the question that waits for an answer, then to the desk the person is in.
 */
final class PrivateMessages {

  private final Converse converse;
  private final Replies replies;
  private final UnknownCommands unknown;
  private final List<DeskHandler> desks;
  private final List<Command> commands;
  private final CommandMenu menu;
  private final BotAccount bot;

  PrivateMessages(
      Converse converse,
      Replies replies,
      UnknownCommands unknown,
      List<DeskHandler> desks,
      List<Command> commands,
      CommandMenu menu,
      BotAccount bot) {
    this.converse = converse;
    this.replies = replies;
    this.unknown = unknown;
    this.desks = List.copyOf(desks);
    this.commands = List.copyOf(commands);
    this.menu = menu;
    this.bot = bot;
  }

  void heard(InboundMessage heard) {
    converse.wroteInPrivate(heard.from(), heard.at());
    Optional<CommandLine> typed = heard.text().flatMap(CommandLine::parse);
    if (typed.isEmpty()) {
      words(heard);
    } else if (typed.get().isFor(bot)) {
      command(heard, typed.get());
    }
  }

  private void words(InboundMessage heard) {
    if (!taken(heard, desk -> desk.answered(heard))
        && !takenAsReply(heard)
        && desks.stream().noneMatch(desk -> desk.takes(heard))) {
      replies.say(heard.updateId(), heard.from().id(), Phrase.NOT_UNDERSTOOD, heard.at());
    }
  }

  /** Who answers a message answers the desk it is of, whatever desk takes their words otherwise. */
  private boolean takenAsReply(InboundMessage heard) {
    return heard
        .said()
        .replyTo()
        .flatMap(message -> desks.stream().filter(desk -> desk.wrote(message)).findFirst())
        .filter(desk -> desk.takes(heard))
        .isPresent();
  }

  private void command(InboundMessage heard, CommandLine typed) {
    if (typed.name().equals(CommonCommands.CANCEL) && taken(heard, desk -> desk.cancelled(heard))) {
      return;
    }
    commands.stream()
        .filter(command -> command.spec().name().equals(typed.name()))
        .filter(command -> menu.isFor(heard.from().id(), command.spec()))
        .findFirst()
        .map(Command::action)
        .orElse((stranger, arguments) -> unknown.answer(stranger))
        .run(heard, typed.arguments());
  }

  /**
   * Offers the message to the desk that waits for an answer. When none waits, every desk is asked:
   * a message that comes again finds the question it answered closed, and its desk alone knows.
   */
  private boolean taken(InboundMessage heard, Predicate<DeskHandler> offer) {
    Optional<Dialogue> waiting = converse.waiting(heard.from().id());
    return desks.stream().filter(desk -> waiting.map(desk::asks).orElse(true)).anyMatch(offer);
  }
}
