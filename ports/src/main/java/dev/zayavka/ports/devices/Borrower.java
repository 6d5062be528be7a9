package dev.zayavka.ports.devices;

import dev.zayavka.ports.people.Email;
import dev.zayavka.ports.shared.Person;
import dev.zayavka.ports.shared.PersonId;
import java.time.Instant;
import java.util.Optional;

/**
 * A person registered to borrow devices.
 *
 * @param username without the {@code @}, when they have one
 * @param email empty once they were deleted
 * @param comment what admins note of them
 * @param since when they registered
 */
public record Borrower(
    Person person,
    Optional<String> username,
    Optional<Email> email,
    Optional<String> comment,
    Instant since) {

  /** Longest comment, in UTF-16 units. */
  public static final int LONGEST_COMMENT = 1000;

  public PersonId id() {
    return person.id();
  }

  /** False if this person was deleted. */
  public boolean isRegistered() {
    return email.isPresent();
  }

  public Borrower named(Person now) {
    return new Borrower(now, username, email, comment, since);
  }

  public Borrower reachedAt(Email other) {
    return new Borrower(person, username, Optional.of(other), comment, since);
  }

  public Borrower commented(Optional<String> words) {
    return new Borrower(person, username, email, words, since);
  }

  public Borrower deleted() {
    return new Borrower(person, username, Optional.empty(), comment, since);
  }
}
