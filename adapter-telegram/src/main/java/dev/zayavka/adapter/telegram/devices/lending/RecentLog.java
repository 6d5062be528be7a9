package dev.zayavka.adapter.telegram.devices.lending;

/** Recent lines of the log. */
public interface RecentLog {

  /**
   * The newest whole lines as UTF-8, the oldest first; nothing when there are none.
   *
   * @param mostBytes how much of them, at most
   */
  byte[] newest(int mostBytes);
}
