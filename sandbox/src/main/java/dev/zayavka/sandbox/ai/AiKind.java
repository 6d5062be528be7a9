package dev.zayavka.sandbox.ai;

import java.util.Locale;

/** Purpose of a call, as its schema tells it. */
public enum AiKind {
  /** Turn of a talk: the schema has {@code found} or {@code reply}. */
  TURN,

  /** Review of a talk: the schema has {@code strengths} or {@code growth}. */
  REVIEW,

  /** Transcription of a voice message. */
  VOICE,

  /** Any other call, and every call that was refused. */
  OTHER;

  /** Name in scripts and in the list of calls. */
  String wireName() {
    return name().toLowerCase(Locale.ROOT);
  }
}
