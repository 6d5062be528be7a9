package dev.zayavka.sandbox.telegram.faults;

import java.util.ArrayList;
import java.util.List;

/**
 * Plan of faults for the bot's calls. Faults are checked in the order they were planned; the first
 * one that matches a call applies.
 *
 * <pre>{@code
 * faults.next(3).callsOf("sendMessage").inChat(11).answer(500, "Internal Server Error");
 * faults.next(1).callsOf("sendMessage").dropAfterTheEffect();
 * Gate gate = faults.next(1).callsOf("sendMessage").holdTheAnswer();
 * }</pre>
 */
public final class FaultPlan {
  private final List<ScheduledFault> faults = new ArrayList<>();

  /** Starts a fault for the next calls. */
  public FaultBuilder next(int calls) {
    return new FaultBuilder(this, calls);
  }

  /** Starts a fault for every call until {@link #clear}. */
  public FaultBuilder every() {
    return new FaultBuilder(this, Integer.MAX_VALUE);
  }

  public synchronized void clear() {
    faults.clear();
  }

  /** Number of faults that are not used up. */
  public synchronized int waiting() {
    return faults.size();
  }

  synchronized void add(ScheduledFault fault) {
    faults.add(fault);
  }

  /** Consumes the fault planned for this call. */
  public synchronized FaultAction take(String method, long chatId) {
    ScheduledFault used = null;
    for (ScheduledFault fault : faults) {
      if (fault.fits(method, chatId) && fault.tryFire()) {
        used = fault;
        break;
      }
    }
    if (used == null) {
      return new FaultAction.None();
    }
    if (used.isUsedUp()) {
      faults.remove(used);
    }
    return used.effect();
  }
}
