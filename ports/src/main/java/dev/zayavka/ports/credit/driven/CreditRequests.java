package dev.zayavka.ports.credit.driven;

import dev.zayavka.ports.credit.CreditState;
import dev.zayavka.ports.credit.OnefId;
import dev.zayavka.ports.credit.RequestId;
import java.time.Instant;

/** Credit requests, as the truth has them. */
public interface CreditRequests {

  /**
   * The request as it stands, {@link CreditState.Absent} when there is none, held for this
   * transaction alone until it ends: another one that asks for the same request waits, also while
   * it is absent.
   */
  CreditState lock(OnefId request);

  /** A number no request has had; numbers of transactions that failed are left out. */
  RequestId nextId();

  /** Keeps the request in this state; it was locked in this transaction. */
  void save(CreditState.Existing state, Instant at);
}
