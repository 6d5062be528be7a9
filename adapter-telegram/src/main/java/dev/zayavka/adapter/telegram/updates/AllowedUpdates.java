package dev.zayavka.adapter.telegram.updates;

import java.util.List;

/** Kinds of updates Telegram is asked to send; other kinds do not come. */
public final class AllowedUpdates {

  public static final List<String> NAMES =
      List.of("message", "edited_message", "callback_query", "my_chat_member", "message_reaction");

  private AllowedUpdates() {}
}
