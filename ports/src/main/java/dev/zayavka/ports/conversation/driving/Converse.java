package dev.zayavka.ports.conversation.driving;

import dev.zayavka.ports.delivery.Effect;
import dev.zayavka.ports.shared.Arrival;
import dev.zayavka.ports.shared.CommandId;
import dev.zayavka.ports.shared.Dialogue;
import dev.zayavka.ports.shared.Person;
import dev.zayavka.ports.shared.PersonId;
import java.time.Instant;
import java.util.Optional;

/** Private chats, shared by all desks. */
public interface Converse {

  /** Notes that this person wrote in private, and looks up what their message finds. */
  Arrival arrived(CommandId message, Person from, Instant at);

  /** Notes that this person can be written to. */
  void wroteInPrivate(Person person, Instant at);

  /** Notes that this person blocked the bot. */
  void becameUnreachable(PersonId person, Instant at);

  /** True for a person who wrote to the bot in private and did not block it since. */
  boolean reachable(PersonId person);

  /** Answers a person, once per id. */
  void reply(CommandId id, Effect answer, Instant at);

  /**
   * The dialogue that waits for this person's answer; empty if there is none. A hint for routing,
   * never the basis of a decision.
   */
  Optional<Dialogue> waiting(PersonId person);
}
