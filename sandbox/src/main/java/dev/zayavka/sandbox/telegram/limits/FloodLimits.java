package dev.zayavka.sandbox.telegram.limits;

/**
 * Limits on the rate of calls. Telegram publishes the numbers in its FAQ ("My bot is hitting
 * limits"). The calls that count are known from the experience of bots: sends, edits, copies,
 * deletes and topic creation share one budget per chat.
 *
 * @param on false to disable all limits
 * @param botPerSecond calls of the whole bot in any second
 * @param privateBurst calls to one private chat at once; then one more each second
 * @param groupPerMinute calls to one group in any minute, all its topics together
 */
public record FloodLimits(boolean on, int botPerSecond, int privateBurst, int groupPerMinute) {
  public static final FloodLimits OFF = new FloodLimits(false, 0, 0, 0);
  public static final FloodLimits REAL = new FloodLimits(true, 30, 3, 20);

  public static FloodLimits of(int botPerSecond, int privateBurst, int groupPerMinute) {
    return new FloodLimits(true, botPerSecond, privateBurst, groupPerMinute);
  }
}
