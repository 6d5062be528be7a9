package dev.zayavka.adapter.telegram.assessment;

import dev.zayavka.ports.assessment.driving.AskAssessment;
import dev.zayavka.ports.shared.PersonId;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Predicate;

/**
 * Role of an admin, as the audience of commands. The last answer is kept for a second: a menu asks
 * once for each command.
 */
final class AdminRole implements Predicate<PersonId> {

  private static final Duration KEPT = Duration.ofSeconds(1);

  private final AskAssessment ask;
  private final Clock clock;
  private final AtomicReference<Answer> last =
      new AtomicReference<>(new Answer(new PersonId(1), false, Instant.MIN));

  AdminRole(AskAssessment ask, Clock clock) {
    this.ask = ask;
    this.clock = clock;
  }

  @Override
  public boolean test(PersonId person) {
    Instant now = clock.instant();
    Answer known = last.get();
    if (known.person().equals(person) && now.isBefore(known.until())) {
      return known.admin();
    }
    boolean admin = ask.isAdmin(person, now);
    last.set(new Answer(person, admin, now.plus(KEPT)));
    return admin;
  }

  private record Answer(PersonId person, boolean admin, Instant until) {}
}
