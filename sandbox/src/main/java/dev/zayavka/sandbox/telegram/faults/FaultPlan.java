package dev.zayavka.sandbox.telegram.faults;

import java.util.ArrayList;
import java.util.List;

/**
 * What will go wrong, and when. Faults are asked in the order they were planned; the first that
 * fits a call has it.
 *
 * <pre>{@code
 * faults.next(3).callsOf("sendMessage").inChat(11).answer(500, "Internal Server Error");
 * faults.next(1).callsOf("sendMessage").dropAfterTheEffect();
 * Gate gate = faults.next(1).callsOf("sendMessage").holdTheAnswer();
 * }</pre>
 */
public final class FaultPlan {
  private final List<Fault> faults = new ArrayList<>();

  /** Plans something for the next calls. */
  public PlannedFault next(int calls) {
    return new PlannedFault(this, calls);
  }

  /** Plans something for every call until {@link #clear}. */
  public PlannedFault every() {
    return new PlannedFault(this, Integer.MAX_VALUE);
  }

  public synchronized void clear() {
    faults.clear();
  }

  /** How many faults still wait for a call. */
  public synchronized int waiting() {
    return faults.size();
  }

  synchronized void add(Fault fault) {
    faults.add(fault);
  }

  /** Takes the effect planned for this call. */
  public synchronized Effect take(String method, long chatId) {
    Fault used = null;
    for (Fault fault : faults) {
      if (fault.fits(method, chatId) && fault.comes()) {
        used = fault;
        break;
      }
    }
    if (used == null) {
      return new Effect.None();
    }
    if (used.isUsedUp()) {
      faults.remove(used);
    }
    return used.effect();
  }
}
