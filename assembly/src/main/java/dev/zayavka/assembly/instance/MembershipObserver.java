package dev.zayavka.assembly.instance;

/** Callbacks of a {@link Membership}, on the thread of the heartbeat. */
public interface MembershipObserver {

  /** This instance has a term again and may take leases. */
  void active();

  /** This instance freed what others held that were dead. */
  void tookOver(int instances);
}
