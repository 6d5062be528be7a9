package dev.zayavka.ports.assessment.driven;

import dev.zayavka.ports.assessment.MemberRole;
import dev.zayavka.ports.shared.PersonId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Members of the desk, and tries to become one. */
public interface Members {

  /** The entry of a person; empty if they never signed in. */
  Optional<Entry> find(PersonId person);

  /** Locks the tries and the entry of this person until the transaction ends. */
  void lock(PersonId person);

  /** Keeps the entry of a person, in place of the one that was there. */
  void put(Entry entry);

  /** Ends a membership; nothing happens if there is none. */
  void revoke(PersonId person, Instant at);

  /** Keeps that a reminder was sent. */
  void reminded(PersonId person, Instant at);

  /** Keeps a try; tries older than a day are dropped. */
  void tried(PersonId person, boolean right, Instant at);

  /** Times of wrong tries since then that no right one followed, oldest first. */
  List<Instant> wrongTries(PersonId person, Instant since);

  /**
   * Entry of a person.
   *
   * @param passwordMark keyed hash of the password they signed in with; a member's mark differs
   *     from the present one once the password was changed
   * @param informedAt when they read who sees their words
   * @param revokedAt when the membership was ended
   */
  record Entry(
      PersonId person,
      MemberRole role,
      String passwordMark,
      Instant signedInAt,
      Optional<Instant> informedAt,
      Optional<Instant> revokedAt) {}
}
