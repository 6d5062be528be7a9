package dev.zayavka.ports.credit.driving;

import dev.zayavka.ports.credit.CreditState;
import dev.zayavka.ports.credit.CreditStats;
import dev.zayavka.ports.credit.CreditStatus;
import dev.zayavka.ports.credit.OnefId;
import dev.zayavka.ports.credit.RequestHistoryEntry;
import dev.zayavka.ports.shared.Page;
import dev.zayavka.ports.shared.PersonId;
import java.util.List;
import java.util.Optional;

/** Read-only queries about credit requests. */
public interface AskCredit {

  /** The current state of the request; {@link CreditState.Absent} if 1F never sent it. */
  CreditState request(OnefId request);

  /** The history of a request, oldest first; empty if the request is unknown. */
  List<RequestHistoryEntry> history(OnefId request);

  /**
   * Requests of one status, or of all, newest first.
   *
   * @param page from 1; one past the end is empty
   */
  Page<CreditState.Existing> requests(Optional<CreditStatus> status, int page);

  /** Requests this person holds, undecided, the oldest first. */
  List<CreditState.Held> heldBy(PersonId person);

  /** Counts and median times over all requests. */
  CreditStats stats();
}
