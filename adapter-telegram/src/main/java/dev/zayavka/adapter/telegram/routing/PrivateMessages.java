package dev.zayavka.adapter.telegram.routing;

import dev.zayavka.adapter.telegram.api.BotAccount;
import dev.zayavka.ports.conversation.Phrase;
import dev.zayavka.ports.conversation.driving.Converse;
import dev.zayavka.ports.shared.Arrival;
import dev.zayavka.ports.shared.Dialogue;
import dev.zayavka.ports.shared.VisibleText;
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
  private final ShutOuts shutOuts;
  private final List<DeskHandler> desks;
  private final List<Command> commands;

  PrivateMessages(
      Converse converse,
      TelegramKit kit,
      List<DeskHandler> desks,
      ShutOuts shutOuts,
      List<Command> commands) {
    this.converse = converse;
    this.replies = kit.replies();
    this.unknown = kit.unknown();
    this.bot = kit.bot();
    this.desks = List.copyOf(desks);
    this.shutOuts = shutOuts;
    this.commands = List.copyOf(commands);
  }

  void handle(InboundMessage message) {
    Arrival arrival = converse.arrived(message.id(), message.from(), message.at());
    Optional<CommandLine> typed =
        message
            .words()
            .map(VisibleText::fromFirstSign)
            .flatMap(CommandLine::parse)
            .filter(line -> message.text().isPresent() || isOurs(line));
    Optional<ShutOut> shutOut =
        mayReachAnyDesk(typed, arrival) ? shutOuts.of(message.from().id()) : Optional.empty();
    if (shutOut.isPresent()) {
      replies.reply(message.updateId(), shutOut.get().toMessage(), message.at());
    } else if (isClaimedFile(message)) {
      return;
    } else if (typed.isEmpty()) {
      words(message, arrival);
    } else if (typed.get().isFor(bot)) {
      command(message, typed.get(), arrival);
    } else {
      unknown.answer(message);
    }
  }

  /**
   * False for words that only one desk can take: it looks itself whether it shut the author out.
   */
  private boolean mayReachAnyDesk(Optional<CommandLine> typed, Arrival arrival) {
    return typed.isPresent() || arrival.waiting().isPresent() || desks.size() > 1;
  }

  /** A file that a desk claims is the desk's, even if a command stands beside it. */
  private boolean isClaimedFile(InboundMessage message) {
    return message.document().isPresent()
        && message.text().isEmpty()
        && desks.stream().anyMatch(desk -> desk.tryClaim(message));
  }

  private void words(InboundMessage message, Arrival arrival) {
    if (!tryAnswer(message, arrival)
        && !tryTakeReply(message)
        && !tryTake(message)
        && !tryTakeWords(message)) {
      replies.say(message.updateId(), message.from().id(), Phrase.NOT_UNDERSTOOD, message.at());
    }
  }

  /**
   * A message that is no repeated one, and that no question waits for, answers nothing. One that a
   * desk waited for and does not take is like any other.
   */
  private boolean tryAnswer(InboundMessage message, Arrival arrival) {
    boolean mayAnswer = arrival.repeated() || arrival.waiting().isPresent();
    if (mayAnswer && asking(arrival).stream().anyMatch(desk -> desk.tryAnswer(message))) {
      return true;
    }
    return !arrival.repeated() && desks.stream().anyMatch(desk -> desk.tryClaim(message));
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

  /** The words of a caption, if no desk takes the file. */
  private boolean tryTakeWords(InboundMessage message) {
    return message.text().isEmpty()
        && message.words().filter(words -> tryTake(message.saying(words))).isPresent();
  }

  /** A caption is a command only if it is one of ours. */
  private boolean isOurs(CommandLine line) {
    return commands.stream().anyMatch(command -> command.spec().name().equals(line.name()));
  }

  private void command(InboundMessage message, CommandLine typed, Arrival arrival) {
    if (typed.name().equals(CommonCommands.CANCEL) && tryCancel(message, arrival)) {
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

  private boolean tryCancel(InboundMessage message, Arrival arrival) {
    for (DeskHandler desk : asking(arrival)) {
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
  private List<DeskHandler> asking(Arrival arrival) {
    Optional<Dialogue> waiting = arrival.waiting();
    return waiting.isEmpty()
        ? desks
        : desks.stream().filter(desk -> desk.owns(waiting.get())).toList();
  }
}
