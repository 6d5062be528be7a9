package dev.zayavka.sandbox.telegram.world;

import java.util.Locale;

/** Supported kinds of chats; channels are not supported. */
public enum ChatType {
  PRIVATE,
  GROUP,
  SUPERGROUP;

  /** The name in the JSON of Telegram. */
  public String wireName() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The name in Telegram's error texts: "bot was kicked from the supergroup chat". */
  public String inWords() {
    return wireName() + " chat";
  }
}
