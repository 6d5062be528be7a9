package dev.zayavka.ports.conversation;

/** Standard phrases of the bot; the renderer's resource bundles hold their texts. */
public enum Phrase {
  /** To {@code /start}: what the bot is for, and what this person can do. */
  GREETING,
  /** To {@code /help}: the commands of this person's role. */
  HELP,
  /** Answer to an unknown command, or to one this person may not use. */
  UNKNOWN_COMMAND,
  /** To a command whose words cannot be understood; the value is how it is used. */
  USAGE,
  /** Answer to a person who chose the support desk. */
  WRITE_YOUR_QUESTION,
  /** Answer to free text that no dialogue waits for. */
  NOT_UNDERSTOOD,
  /** To {@code /cancel} when nothing is being asked. */
  NOTHING_TO_CANCEL,
  /** Something failed on our side; what they sent is kept. */
  INTERNAL_ERROR
}
