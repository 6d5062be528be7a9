package dev.zayavka.ports.credit.driven;

import dev.zayavka.ports.credit.CreditState;
import dev.zayavka.ports.credit.OnefId;
import dev.zayavka.ports.credit.RequestId;
import java.time.Instant;

/** Credit requests, as the truth has them. */
public interface CreditRequests {

  /**
   * Locks the request until the transaction ends and returns its state, {@link CreditState.Absent}
   * if there is none. A second transaction that locks the same request waits, also while it is
   * absent. Within the transaction the state is read once.
   */
  CreditState lock(OnefId request);

  /** A number no request has had; numbers of transactions that failed are left out. */
  RequestId nextId();

  /** Keeps the request in this state; it was locked in this transaction. */
  void save(CreditState.Existing state, Instant at);
}
