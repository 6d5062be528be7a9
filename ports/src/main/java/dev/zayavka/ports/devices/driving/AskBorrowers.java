package dev.zayavka.ports.devices.driving;

import dev.zayavka.ports.devices.Borrower;
import dev.zayavka.ports.devices.BorrowerCard;
import dev.zayavka.ports.shared.Page;
import dev.zayavka.ports.shared.PersonId;
import java.util.Optional;

/** Read-only queries about borrowers. */
public interface AskBorrowers {

  /**
   * Those registered in whose name, user name, address and comment all of these words are;
   * everybody without words. A page beyond the last is the last.
   */
  Page<Borrower> borrowers(String words, int page);

  /** A borrower with the devices they hold; empty if they never registered. */
  Optional<BorrowerCard> borrower(PersonId person);
}
