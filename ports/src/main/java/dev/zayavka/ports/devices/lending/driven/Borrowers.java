package dev.zayavka.ports.devices.lending.driven;

import dev.zayavka.ports.devices.Borrower;
import dev.zayavka.ports.people.Email;
import dev.zayavka.ports.shared.Page;
import dev.zayavka.ports.shared.PersonId;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;

/** Storage of the people registered to borrow. */
public interface Borrowers {
  /** The person as they are; empty when they never registered. Those who were deleted are there. */
  Optional<Borrower> find(PersonId person);

  /**
   * The same, locked until the transaction ends, so that a person is not deleted while they borrow
   * and concurrent changes are not lost. Lock order: device before person.
   */
  Optional<Borrower> lock(PersonId person);

  /** Those of these people who ever registered. */
  Map<PersonId, Borrower> all(Collection<PersonId> people);

  /** The person registered under this address. */
  Optional<Borrower> under(Email email);

  /**
   * Inserts or replaces a person.
   *
   * @throws IllegalStateException if another person is registered under the address
   */
  void save(Borrower borrower);

  /**
   * Those registered in whose name, user name, address and comment together all of these words are,
   * compared as {@code SearchQuery.normal} makes them; everybody when there are none. By name,
   * whatever its case.
   *
   * @param words with blanks between them
   * @param page from 1; one beyond the last is empty
   */
  Page<Borrower> find(String words, int page, int size);
}
