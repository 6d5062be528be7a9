package dev.zayavka.ports.conversation;

/** Standard phrases of the bot; the renderer's resource bundles hold their texts. */
public enum Phrase {
  /** To {@code /start}: what the bot is for, and what this person can do. */
  GREETING,
  /** To {@code /help}: the commands of this person's role. */
  HELP,
  /** To a command that is not theirs, or nobody's. */
  UNKNOWN_COMMAND,
  /** To a command whose words cannot be understood; the value is how it is used. */
  USAGE,
  /** To somebody who chose the desk that answers questions. */
  WRITE_YOUR_QUESTION,
  /** To free text nobody waits for. */
  NOT_UNDERSTOOD,
  /** To {@code /cancel} when nothing is being asked. */
  NOTHING_TO_CANCEL,
  /** Something failed on our side; what they sent is kept. */
  INTERNAL_ERROR
}
