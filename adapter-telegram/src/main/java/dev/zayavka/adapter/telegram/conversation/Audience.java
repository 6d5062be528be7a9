package dev.zayavka.adapter.telegram.conversation;

import dev.zayavka.ports.shared.PersonId;
import java.util.function.Predicate;

/** People who may give a command. */
public sealed interface Audience {

  /** True if this person may give the command. */
  boolean includes(PersonId person);

  /** All people: the command is also in the menu of people the bot does not know. */
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
