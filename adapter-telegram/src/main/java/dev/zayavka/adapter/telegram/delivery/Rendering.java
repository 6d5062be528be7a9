package dev.zayavka.adapter.telegram.delivery;

import dev.zayavka.adapter.telegram.text.Screen;
import dev.zayavka.ports.delivery.Delivery.Why;
import dev.zayavka.ports.shared.ChatId;
import dev.zayavka.ports.shared.MessageRef;
import dev.zayavka.ports.shared.PersonId;
import java.util.List;

/** What an effect comes to in Telegram, as things are now. */
public sealed interface Rendering {

  /** A new message. */
  record Send(ChatId chat, Screen screen) implements Rendering {}

  /** A new message that answers another; without it, if that one is gone. */
  record Reply(MessageRef to, Screen screen) implements Rendering {}

  /** Another content for a message that stands. */
  record Edit(MessageRef message, Screen screen) implements Rendering {}

  /** The menu of commands in a private chat. */
  record SetMenu(PersonId chat, List<MenuEntry> entries) implements Rendering {}

  /** Nothing is to be done any more. */
  record Nothing(Why why) implements Rendering {}

  /**
   * A command in the menu (Bot API, BotCommand).
   *
   * @param command without the slash, 1 to 32 of {@code a-z 0-9 _}
   * @param description 1 to 256 characters
   */
  record MenuEntry(String command, String description) {}
}
