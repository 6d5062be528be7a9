package dev.zayavka.ports.shared.driven;

import dev.zayavka.ports.delivery.driven.Outbox;

/** What every transaction offers. Only what lives in the database stands here: nothing remote. */
public interface Work {

  ProcessedCommands commands();

  Outbox outbox();

  Dialogues dialogues();

  People people();

  ChatMoves chatMoves();
}
