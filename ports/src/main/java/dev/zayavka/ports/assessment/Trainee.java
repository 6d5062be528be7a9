package dev.zayavka.ports.assessment;

import dev.zayavka.ports.shared.PersonId;
import java.time.Instant;
import java.util.Optional;

/**
 * Member of the desk with their numbers.
 *
 * @param name as last seen in private; empty if never
 * @param revokedAt when the membership was ended; empty for a member
 */
public record Trainee(
    PersonId id,
    Optional<String> name,
    MemberRole role,
    Instant signedInAt,
    Optional<Instant> revokedAt,
    int started,
    int completed) {

  /** Without the name, which belongs in no log. */
  @Override
  public String toString() {
    return "Trainee[" + id + ", " + role + "]";
  }
}
