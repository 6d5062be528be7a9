package dev.zayavka.adapter.telegram.support;

import dev.zayavka.adapter.telegram.callback.CallbackData.ChooseDesk;
import dev.zayavka.adapter.telegram.conversation.CommandSpec.Audience;
import dev.zayavka.adapter.telegram.routing.ButtonAnswer;
import dev.zayavka.adapter.telegram.routing.ButtonPress;
import dev.zayavka.adapter.telegram.routing.Command;
import dev.zayavka.adapter.telegram.routing.CommandFactory;
import dev.zayavka.adapter.telegram.routing.Replies;
import dev.zayavka.adapter.telegram.routing.UnknownCommands;
import dev.zayavka.adapter.telegram.text.Texts;
import dev.zayavka.ports.conversation.Phrase;
import java.util.List;
import java.util.Optional;

/** How people come to support in a bot where their words may be a search for a device. */
final class SupportDeskEntry {

  private final boolean besideDevices;
  private final SupportBridge bridge;
  private final CommandFactory make;
  private final Replies replies;

  SupportDeskEntry(
      boolean besideDevices,
      SupportBridge bridge,
      UnknownCommands unknown,
      Replies replies,
      Texts texts) {
    this.besideDevices = besideDevices;
    this.bridge = bridge;
    this.make = new CommandFactory(Audience.EVERYBODY, unknown, replies, texts);
    this.replies = replies;
  }

  /** Where all words go to support anyway, no command is needed for them. */
  List<Command> commands() {
    return besideDevices
        ? List.of(
            make.read(
                "ask",
                SupportDeskEntry::words,
                (heard, words) -> bridge.fromClient(heard.saying(words))))
        : List.of();
  }

  /** A door that is drawn no more is out of date. */
  Optional<ButtonAnswer> chosen(ButtonPress tapped, ChooseDesk choice) {
    if (!besideDevices || !choice.desk().equals(ChooseDesk.SUPPORT)) {
      return Optional.empty();
    }
    replies.say(tapped.updateId(), tapped.by().id(), Phrase.WRITE_YOUR_QUESTION, tapped.at());
    return Optional.of(ButtonAnswer.silent());
  }

  private static Optional<String> words(String arguments) {
    return arguments.isEmpty() ? Optional.empty() : Optional.of(arguments);
  }
}
