package dev.zayavka.ports.credit.driven;

import dev.zayavka.ports.credit.CreditState;
import dev.zayavka.ports.credit.CreditStats;
import dev.zayavka.ports.credit.CreditStatus;
import dev.zayavka.ports.credit.OnefId;
import dev.zayavka.ports.shared.Page;
import dev.zayavka.ports.shared.PersonId;
import java.util.List;
import java.util.Optional;

/** Read-only queries of the credit desk; no locks are taken. */
public interface CreditReports {

  /**
   * The current state of the request, without a lock; {@link CreditState.Absent} if it is unknown.
   */
  CreditState find(OnefId request);

  /**
   * Requests of one status, or of all when empty, newest first.
   *
   * @param page from 1; one past the end is empty
   * @param size positive
   */
  Page<CreditState.Existing> page(Optional<CreditStatus> status, int page, int size);

  /** Requests this person holds, undecided, the oldest first. */
  List<CreditState.Held> heldBy(PersonId person);

  /** Counts by status, and medians computed from the audit. */
  CreditStats stats();
}
