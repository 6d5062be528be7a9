package dev.zayavka.ports.devices.lending.driving;

import dev.zayavka.ports.devices.Borrower;
import dev.zayavka.ports.devices.lending.BorrowerCard;
import dev.zayavka.ports.shared.Page;
import dev.zayavka.ports.shared.PersonId;
import java.util.Optional;

/** Read-only queries about borrowers. */
public interface AskBorrowers {

  /**
   * Registered borrowers whose name, username, address and comment contain all of these words; all
   * of them without words. A page beyond the last is the last.
   */
  Page<Borrower> borrowers(String words, int page);

  /** Borrower with the devices they hold; empty if they never registered. */
  Optional<BorrowerCard> borrower(PersonId person);
}
