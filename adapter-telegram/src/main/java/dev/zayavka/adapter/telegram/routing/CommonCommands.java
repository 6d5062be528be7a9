package dev.zayavka.adapter.telegram.routing;

import dev.zayavka.ports.conversation.ConversationEffect.OfferCommands;
import dev.zayavka.ports.conversation.Phrase;
import java.util.List;

/** Commands of every bot, whatever desks are on. */
public final class CommonCommands {

  /** Offered first to the desk that waits for an answer. */
  static final String CANCEL = "cancel";

  private final CommandFactory make;
  private final Replies replies;
  private final List<DeskHandler> desks;

  public CommonCommands(TelegramKit kit, List<DeskHandler> desks) {
    this.make = CommandFactory.forEverybody(kit);
    this.replies = kit.replies();
    this.desks = List.copyOf(desks);
  }

  public List<Command> list() {
    return List.of(
        make.command("start", this::start),
        make.plain("help", this::help),
        make.plain(CANCEL, this::nothingToCancel));
  }

  /** A deep link skips the greeting. */
  private void start(InboundMessage message, String link) {
    if (!tryOpenLink(message, link)) {
      replies.say(message.updateId(), message.from().id(), Phrase.GREETING, message.at());
      desks.forEach(desk -> desk.onGreeting(message));
    }
    replies.reply(message.updateId(), "menu", new OfferCommands(message.from().id()), message.at());
  }

  private boolean tryOpenLink(InboundMessage message, String link) {
    for (DeskHandler desk : desks) {
      if (desk.tryOpenLink(message, link)) {
        return true;
      }
    }
    return false;
  }

  private void help(InboundMessage message) {
    replies.say(message.updateId(), message.from().id(), Phrase.HELP, message.at());
  }

  private void nothingToCancel(InboundMessage message) {
    replies.say(message.updateId(), message.from().id(), Phrase.NOTHING_TO_CANCEL, message.at());
  }
}
