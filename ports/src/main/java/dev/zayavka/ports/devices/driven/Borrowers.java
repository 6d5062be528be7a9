package dev.zayavka.ports.devices.driven;

import dev.zayavka.ports.devices.Borrower;
import dev.zayavka.ports.people.Email;
import dev.zayavka.ports.shared.Page;
import dev.zayavka.ports.shared.PersonId;
import java.util.Optional;

/** Storage of the people registered to borrow. */
public interface Borrowers {
  /** The person as they are; empty when they never registered. Those who were deleted are there. */
  Optional<Borrower> find(PersonId person);

  /**
   * The same, held for this transaction alone until it ends: whoever borrows is not deleted
   * meanwhile, and of two who change a person none undoes what the other did. A device is locked
   * before a person, as everywhere.
   */
  Optional<Borrower> lock(PersonId person);

  /** The person registered under this address. */
  Optional<Borrower> under(Email email);

  /**
   * Keeps a person; one that was there is replaced.
   *
   * @throws IllegalStateException when somebody else is registered under the address
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
