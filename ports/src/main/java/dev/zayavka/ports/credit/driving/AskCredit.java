package dev.zayavka.ports.credit.driving;

import dev.zayavka.ports.credit.CreditState;
import dev.zayavka.ports.credit.CreditStats;
import dev.zayavka.ports.credit.CreditStatus;
import dev.zayavka.ports.credit.OnefId;
import dev.zayavka.ports.credit.RequestHistoryEntry;
import dev.zayavka.ports.shared.Page;
import java.util.List;
import java.util.Optional;

/** What can be known about requests; nothing changes by asking. */
public interface AskCredit {

  /** The request as it stands; {@link CreditState.Absent} when 1F never brought it. */
  CreditState request(OnefId request);

  /** Everything that happened to a request, oldest first; empty when it is unknown. */
  List<RequestHistoryEntry> history(OnefId request);

  /**
   * Requests of one status, or of all, newest first.
   *
   * @param page from 1; one past the end is empty
   */
  Page<CreditState.Existing> requests(Optional<CreditStatus> status, int page);

  /** Counts and median times over all requests. */
  CreditStats stats();
}
