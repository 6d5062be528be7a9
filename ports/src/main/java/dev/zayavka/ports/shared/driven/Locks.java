package dev.zayavka.ports.shared.driven;

import java.time.Duration;

/**
 * Named locks with a lease. They keep work from being done twice at once; they never decide: a
 * holder that pauses past its lease may find another owner at work.
 */
public interface Locks {

  /**
   * Takes the lock when it is free or its lease ran out; the present owner takes it again and so
   * renews it. Of several owners at once, one succeeds. Never waits.
   *
   * @param lock 1 to 200 characters
   * @param owner who takes it, 1 to 200 characters; not bound to a thread
   * @param lease how long it is held unless renewed; positive
   * @return false when somebody else holds it
   */
  boolean tryLock(String lock, String owner, Duration lease);

  /** Gives the lock back; nothing happens when this owner does not hold it. */
  void unlock(String lock, String owner);
}
