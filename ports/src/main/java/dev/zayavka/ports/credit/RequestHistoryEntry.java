package dev.zayavka.ports.credit;

import dev.zayavka.ports.shared.Person;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/**
 * One row of a request's history.
 *
 * @param request which request
 * @param action what happened
 * @param actor who did it; empty for 1F and the bot itself
 * @param at when
 * @param details what else is to be known: statuses passed through, verdict, comment, attempt,
 *     answer
 */
public record RequestHistoryEntry(
    RequestId request,
    AuditAction action,
    Optional<Person> actor,
    Instant at,
    Map<String, String> details) {

  public RequestHistoryEntry {
    details = Map.copyOf(details);
  }
}
