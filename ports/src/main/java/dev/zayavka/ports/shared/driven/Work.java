package dev.zayavka.ports.shared.driven;

import dev.zayavka.ports.delivery.driven.Outbox;
import dev.zayavka.ports.delivery.driven.ShownDigests;

/** Ports available inside every transaction. They are all bound to the database; none is remote. */
public interface Work {

  ProcessedCommands commands();

  Outbox outbox();

  Dialogues dialogues();

  People people();

  ChatMoves chatMoves();

  ShownDigests shownDigests();
}
