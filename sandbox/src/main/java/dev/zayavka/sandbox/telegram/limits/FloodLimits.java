package dev.zayavka.sandbox.telegram.limits;

/**
 * How often a bot may call. Telegram publishes the numbers in its FAQ ("My bot is hitting limits");
 * what they count was learned by bots: sends, edits, copies, deletes and topic creation draw on one
 * budget per chat.
 *
 * @param on false lets everything pass
 * @param botPerSecond calls of the whole bot in any second
 * @param privateBurst calls one private chat may receive at once; then one more each second
 * @param groupPerMinute calls one group may receive in any minute, all its topics together
 */
public record FloodLimits(boolean on, int botPerSecond, int privateBurst, int groupPerMinute) {
  public static final FloodLimits OFF = new FloodLimits(false, 0, 0, 0);
  public static final FloodLimits REAL = new FloodLimits(true, 30, 3, 20);

  public static FloodLimits of(int botPerSecond, int privateBurst, int groupPerMinute) {
    return new FloodLimits(true, botPerSecond, privateBurst, groupPerMinute);
  }
}
