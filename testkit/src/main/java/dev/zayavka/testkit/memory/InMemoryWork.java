package dev.zayavka.testkit.memory;

import dev.zayavka.ports.delivery.driven.Outbox;
import dev.zayavka.ports.delivery.driven.ShownDigests;
import dev.zayavka.ports.shared.driven.ChatMoves;
import dev.zayavka.ports.shared.driven.Dialogues;
import dev.zayavka.ports.shared.driven.People;
import dev.zayavka.ports.shared.driven.ProcessedCommands;
import dev.zayavka.ports.shared.driven.Work;

/** The ports every transaction offers; each desk adds its own. */
public class InMemoryWork implements Work {
  private final TransactionDraft draft;

  public InMemoryWork(TransactionDraft draft) {
    this.draft = draft;
  }

  /** The tables of the desk whose work this is. */
  protected final <T extends DeskTables> DeskDraft<T> desk(Class<T> tables) {
    return new DeskDraft<>(draft, tables);
  }

  @Override
  public final ProcessedCommands commands() {
    return new InMemoryProcessedCommands(draft);
  }

  @Override
  public final Outbox outbox() {
    return new InMemoryOutbox(draft);
  }

  @Override
  public final Dialogues dialogues() {
    return new InMemoryDialogues(draft);
  }

  @Override
  public final People people() {
    return new InMemoryPeople(draft);
  }

  @Override
  public final ChatMoves chatMoves() {
    return new InMemoryChatMoves(draft);
  }

  @Override
  public final ShownDigests shownDigests() {
    return new InMemoryShownDigests(draft);
  }
}
