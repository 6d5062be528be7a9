package dev.zayavka.sandbox.telegram.world;

import java.util.Locale;

/** The kinds of chats the emulator knows; channels are left out. */
public enum ChatType {
  PRIVATE,
  GROUP,
  SUPERGROUP;

  /** The name Telegram uses on the wire. */
  public String wireName() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The words of Telegram's error texts: "bot was kicked from the supergroup chat". */
  public String inWords() {
    return wireName() + " chat";
  }
}
