package dev.zayavka.ports.shared.driven;

import dev.zayavka.ports.shared.Dialogue;
import dev.zayavka.ports.shared.PersonId;
import java.util.Optional;

/** The question each person is being asked; at most one per person. */
public interface Dialogues {

  /** The question this person is to answer next; empty when none is. */
  Optional<Dialogue> waiting(PersonId person);

  /** Asks this person something; what was asked before is forgotten. */
  void open(PersonId person, Dialogue dialogue);

  /** Forgets what this person was asked; nothing happens when nothing was. */
  void close(PersonId person);
}
