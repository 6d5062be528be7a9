package dev.zayavka.ports.credit.driving;

import dev.zayavka.ports.credit.Application;
import dev.zayavka.ports.credit.IntakeOutcome;
import java.time.Instant;

/** Intake of requests from 1F. */
public interface ReceiveRequests {

  /**
   * Takes a request in. The same body under the same number may come any number of times, also at
   * once: one request and one card come of it.
   */
  IntakeOutcome receive(Application application, Instant at);
}
