package dev.zayavka.sandbox.telegram.world;

import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * The bot served by the emulator.
 *
 * @param readsGroups true if privacy mode is off, so that the bot sees every message of a group
 *     (Bot API, getMe)
 */
public record EmulatedBot(String token, User user, boolean readsGroups) {
  public long id() {
    return user.id();
  }

  public ObjectNode toJson() {
    return user.toJson()
        .put("can_join_groups", true)
        .put("can_read_all_group_messages", readsGroups)
        .put("supports_inline_queries", false)
        .put("can_connect_to_business", false)
        .put("has_main_web_app", false);
  }
}
