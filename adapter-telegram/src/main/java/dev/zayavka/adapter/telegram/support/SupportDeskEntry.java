package dev.zayavka.adapter.telegram.support;

import dev.zayavka.adapter.telegram.routing.ButtonPress;
import dev.zayavka.adapter.telegram.routing.Command;
import dev.zayavka.adapter.telegram.routing.CommandFactory;
import dev.zayavka.adapter.telegram.routing.Door;
import dev.zayavka.adapter.telegram.routing.Replies;
import dev.zayavka.adapter.telegram.routing.TelegramKit;
import dev.zayavka.adapter.telegram.text.Texts;
import dev.zayavka.ports.conversation.Phrase;
import java.util.List;
import java.util.Optional;

/** Entry to support in a bot where another desk takes some people's words as searches. */
final class SupportDeskEntry {

  private final boolean othersSearchFirst;
  private final SupportBridge bridge;
  private final CommandFactory make;
  private final Replies replies;
  private final Texts texts;

  SupportDeskEntry(SupportBridge bridge, TelegramKit kit) {
    this.othersSearchFirst = kit.neighbours().searchFirst();
    this.bridge = bridge;
    this.make = CommandFactory.forEverybody(kit);
    this.replies = kit.replies();
    this.texts = kit.texts();
  }

  /** The command {@code /ask}; a bot that gives support all words anyway needs none. */
  List<Command> commands() {
    return othersSearchFirst
        ? List.of(
            make.read(
                "ask",
                SupportDeskEntry::words,
                (message, words) -> bridge.fromClient(message.withText(words))))
        : List.of();
  }

  /** The way in from the greeting; a bot that gives support all words anyway needs none. */
  Optional<Door> door() {
    return othersSearchFirst
        ? Optional.of(new Door("support", texts.plain("desk.support"), this::invite))
        : Optional.empty();
  }

  private void invite(ButtonPress press) {
    replies.say(press.updateId(), press.by().id(), Phrase.WRITE_YOUR_QUESTION, press.at());
  }

  private static Optional<String> words(String arguments) {
    return arguments.isEmpty() ? Optional.empty() : Optional.of(arguments);
  }
}
