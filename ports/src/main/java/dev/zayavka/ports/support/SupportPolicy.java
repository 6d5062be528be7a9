package dev.zayavka.ports.support;

import dev.zayavka.ports.shared.ChatId;
import dev.zayavka.ports.shared.PersonId;
import java.time.Duration;
import java.util.Set;

/**
 * Settings of a support desk.
 *
 * @param mainGroup the forum where every ticket has its topic
 * @param admins who keep the technicians, look into tickets, and are told of trouble
 * @param answerSla how long a client may wait for an answer, in working hours
 * @param hours when the desk answers
 */
public record SupportPolicy(
    ChatId mainGroup, Set<PersonId> admins, Duration answerSla, WorkingHours hours) {

  public SupportPolicy {
    admins = Set.copyOf(admins);
    if (mainGroup.isPrivate()) {
      throw new IllegalArgumentException("the main group is no private chat");
    }
    if (!answerSla.isPositive()) {
      throw new IllegalArgumentException("answerSla is positive: " + answerSla);
    }
  }
}
