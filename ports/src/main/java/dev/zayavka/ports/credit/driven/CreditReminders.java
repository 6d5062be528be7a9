package dev.zayavka.ports.credit.driven;

import dev.zayavka.ports.credit.OnefId;
import java.time.Instant;
import java.util.List;

/** Due times of reminders; at most one per request. */
public interface CreditReminders {

  /** Sets the moment; one that was set is replaced. */
  void schedule(OnefId request, Instant at);

  /** Forgets the moment; nothing happens when none was set. */
  void cancel(OnefId request);

  /**
   * Requests whose moment has come, the longest due first, at most {@code limit}; none is locked.
   */
  List<OnefId> due(Instant now, int limit);

  /**
   * True when this request's moment is set and has come; asked again once the request is locked.
   */
  boolean isDue(OnefId request, Instant now);
}
