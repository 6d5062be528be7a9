package dev.zayavka.testkit.memory;

import dev.zayavka.ports.shared.Dialogue;
import dev.zayavka.ports.shared.PersonId;
import dev.zayavka.ports.shared.driven.Dialogues;
import java.util.Optional;

/** Open dialogue of each person. */
record InMemoryDialogues(TransactionDraft draft) implements Dialogues {
  @Override
  public Optional<Dialogue> waiting(PersonId person) {
    return Optional.ofNullable(draft.tables().dialogues.get(person));
  }

  @Override
  public void open(PersonId person, Dialogue dialogue) {
    draft.tables().dialogues.put(person, dialogue);
  }

  @Override
  public void close(PersonId person) {
    draft.tables().dialogues.remove(person);
  }
}
