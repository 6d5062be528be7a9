package dev.zayavka.adapter.telegram.conversation;

import dev.zayavka.ports.shared.PersonId;
import java.util.function.Predicate;

/** People who may give a command. */
public sealed interface Audience {

  /** Whether this person may give it. */
  boolean includes(PersonId person);

  /** Everybody: the command is in the menu of people the bot does not know, too. */
  record Everybody() implements Audience {
    @Override
    public boolean includes(PersonId person) {
      return true;
    }
  }

  /**
   * People with a role at a desk.
   *
   * @param members true for a person who has it now
   */
  record Role(Predicate<PersonId> members) implements Audience {
    @Override
    public boolean includes(PersonId person) {
      return members.test(person);
    }
  }
}
