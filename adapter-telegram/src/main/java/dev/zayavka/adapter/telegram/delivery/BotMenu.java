package dev.zayavka.adapter.telegram.delivery;

import dev.zayavka.adapter.telegram.api.BotApi;
import dev.zayavka.adapter.telegram.delivery.Rendering.MenuEntry;
import java.util.List;
import java.util.Map;

/** The menu of commands everybody sees who has none of their own. */
public final class BotMenu {

  private final BotApi api;

  public BotMenu(BotApi api) {
    this.api = api;
  }

  /**
   * Sets the menu (Bot API, setMyCommands, default scope).
   *
   * @throws dev.zayavka.adapter.telegram.api.TelegramRefusal when Telegram does not do it
   */
  public void offerToEverybody(List<MenuEntry> entries) {
    api.require("setMyCommands", Map.of("commands", commands(entries)));
  }

  static List<Map<String, String>> commands(List<MenuEntry> entries) {
    return entries.stream()
        .map(entry -> Map.of("command", entry.command(), "description", entry.description()))
        .toList();
  }
}
