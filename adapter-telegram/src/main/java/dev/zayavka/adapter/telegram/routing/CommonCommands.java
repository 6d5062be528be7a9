package dev.zayavka.adapter.telegram.routing;

import dev.zayavka.adapter.telegram.conversation.CommandSpec;
import dev.zayavka.ports.conversation.ConversationEffect.OfferCommands;
import dev.zayavka.ports.conversation.Phrase;
import java.util.List;

/** The commands every bot has, whatever desks are on. */
public final class CommonCommands {

  /** Handled by the router, for it belongs to whichever desk is asking something. */
  static final String CANCEL = "cancel";

  private final Replies replies;
  private final List<DeskHandler> desks;

  public CommonCommands(Replies replies, List<DeskHandler> desks) {
    this.replies = replies;
    this.desks = List.copyOf(desks);
  }

  public List<Command> list() {
    return List.of(
        new Command(CommandSpec.forEverybody("start"), this::start),
        new Command(CommandSpec.forEverybody("help"), (heard, arguments) -> help(heard)),
        new Command(
            CommandSpec.forEverybody(CANCEL), (heard, arguments) -> nothingToCancel(heard)));
  }

  /** Who comes by a link wants what it leads to, and no greeting first. */
  private void start(InboundMessage heard, String link) {
    if (desks.stream().noneMatch(desk -> desk.opens(heard, link))) {
      replies.say(heard.updateId(), heard.from().id(), Phrase.GREETING, heard.at());
      desks.forEach(desk -> desk.greeted(heard));
    }
    replies.reply(heard.updateId(), "menu", new OfferCommands(heard.from().id()), heard.at());
  }

  private void help(InboundMessage heard) {
    replies.say(heard.updateId(), heard.from().id(), Phrase.HELP, heard.at());
  }

  private void nothingToCancel(InboundMessage heard) {
    replies.say(heard.updateId(), heard.from().id(), Phrase.NOTHING_TO_CANCEL, heard.at());
  }
}
