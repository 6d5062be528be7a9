package dev.zayavka.adapter.telegram.routing;

import dev.zayavka.ports.conversation.ConversationEffect.ShowDoctor;
import java.util.List;

/** Commands for the admins of every bot, whatever desks are on. */
public final class AdminCommands {

  private final CommandFactory make;
  private final Replies replies;

  public AdminCommands(TelegramKit kit) {
    this.make = CommandFactory.forAdmins(kit);
    this.replies = kit.replies();
  }

  public List<Command> list() {
    return List.of(make.plain("doctor", this::showDoctor));
  }

  private void showDoctor(InboundMessage message) {
    replies.reply(message.updateId(), new ShowDoctor(message.from().id()), message.at());
  }
}
