package dev.zayavka.adapter.redis;

import dev.zayavka.ports.delivery.driven.SendBudget;
import dev.zayavka.ports.shared.driven.Cache;
import dev.zayavka.ports.shared.driven.Dialogues;
import dev.zayavka.ports.shared.driven.ForwardedMessages;
import dev.zayavka.ports.shared.driven.Locks;
import dev.zayavka.ports.shared.driven.Wakeups;
import java.time.Duration;

/**
 * Factory and owner of the ports in Redis. While Redis is unavailable, each call throws {@link
 * RedisUnavailable} at once, except {@link Wakeups}, which do nothing. Detection takes up to two
 * seconds; until then a call waits 300 ms at most.
 */
public final class RedisAdapter implements AutoCloseable {

  private final RedissonHolder redisson;
  private final HealthMonitor health;
  private final RedissonLocks locks;
  private final RedissonDialogues dialogues;
  private final RedissonCache cache;
  private final RedissonForwardedMessages forwarded;
  private final RedissonSendBudget budget;
  private final RedissonWakeups wakeups;

  private RedisAdapter(RedissonHolder redisson, HealthMonitor health) {
    this.redisson = redisson;
    this.health = health;
    RedisCommands commands = new RedisCommands(redisson, health);
    this.locks = new RedissonLocks(commands);
    this.dialogues = new RedissonDialogues(commands);
    this.cache = new RedissonCache(commands);
    this.forwarded = new RedissonForwardedMessages(commands);
    this.budget = new RedissonSendBudget(commands, redisson.limits().budgetKept());
    this.wakeups = new RedissonWakeups(redisson, health);
  }

  /**
   * The adapter, not connected yet. It connects at {@link #connect} or at the first call, whichever
   * is earlier; calls wait for the outcome, a few seconds at most.
   */
  public static RedisAdapter open(RedisSettings settings) {
    return open(settings, HealthMonitor.INTERVAL, RedisLimits.USUAL);
  }

  static RedisAdapter open(RedisSettings settings, Duration interval, RedisLimits limits) {
    RedissonHolder redisson = RedissonHolder.of(settings, limits);
    return new RedisAdapter(
        redisson,
        new HealthMonitor(settings.toString(), new RedisPing(redisson, settings), interval));
  }

  /**
   * Begins to connect, in the background. If Redis is away, it is used as soon as it comes; until
   * then calls fail.
   */
  public void connect() {
    health.start();
  }

  /** Connects, and waits for the outcome. */
  RedisAdapter connected() {
    health.isUsable();
    return this;
  }

  /** Locks under {@code lock:<name>}. */
  public Locks locks() {
    return locks;
  }

  /** The same locks, with a fallback while Redis is unavailable. */
  public Locks locksOr(Locks meanwhile) {
    return new FailoverLocks(locks, meanwhile);
  }

  /** Dialogues under {@code fsm:<person>}; an open question expires after 24 hours. */
  public Dialogues dialogues() {
    return dialogues;
  }

  /**
   * Deletes all dialogues, for use after an outage: people have continued their dialogues
   * elsewhere, and the stale ones would misread their next messages.
   *
   * @return number of deleted dialogues
   * @throws RedisUnavailable if Redis fails again; some dialogues may remain
   */
  public int flushDialogues() {
    return dialogues.flush();
  }

  /** Cache under {@code cache:<key>}. */
  public Cache cache() {
    return cache;
  }

  /** The same cache, with a fallback while Redis is unavailable. */
  public Cache cacheOr(Cache meanwhile) {
    return new FailoverCache(cache, meanwhile);
  }

  /** Marks under {@code fwd:<chat>:<message>}. */
  public ForwardedMessages forwardedMessages() {
    return forwarded;
  }

  /** Send budget under {@code budget:*}, shared by all instances on this Redis. */
  public SendBudget sendBudget() {
    return budget;
  }

  /** The same budget, with a fallback while Redis is unavailable. */
  public SendBudget sendBudgetOr(SendBudget meanwhile) {
    return new FailoverSendBudget(budget, meanwhile);
  }

  /** Wake-ups by a topic all instances on this Redis subscribe to. */
  public Wakeups wakeups() {
    return wakeups;
  }

  public RedisHealth health() {
    return health;
  }

  @Override
  public void close() {
    health.close();
    redisson.close();
  }
}
