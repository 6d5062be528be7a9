package dev.zayavka.adapter.redis;

import dev.zayavka.ports.delivery.driven.SendBudget;
import dev.zayavka.ports.shared.driven.Cache;
import dev.zayavka.ports.shared.driven.Dialogues;
import dev.zayavka.ports.shared.driven.ForwardedMessages;
import dev.zayavka.ports.shared.driven.Locks;
import dev.zayavka.ports.shared.driven.Wakeups;
import java.time.Duration;

/**
 * Everything the bot keeps in Redis. While Redis is lost, every call to a port throws {@link
 * RedisUnavailable} at once, but for {@link Wakeups}, which keep silent; in the two seconds it may
 * take to notice, a call waits 300 ms at most.
 */
public final class RedisAdapter implements AutoCloseable {

  private final RedisLine line;
  private final HealthMonitor health;
  private final RedissonLocks locks;
  private final RedissonDialogues dialogues;
  private final RedissonCache cache;
  private final RedissonForwardedMessages forwarded;
  private final RedissonSendBudget budget;
  private final RedissonWakeups wakeups;

  private RedisAdapter(RedisLine line, HealthMonitor health) {
    this.line = line;
    this.health = health;
    RedisCalls calls = new RedisCalls(line, health);
    this.locks = new RedissonLocks(calls);
    this.dialogues = new RedissonDialogues(calls);
    this.cache = new RedissonCache(calls);
    this.forwarded = new RedissonForwardedMessages(calls);
    this.budget = new RedissonSendBudget(calls);
    this.wakeups = new RedissonWakeups(line, health);
  }

  /** Connects, or starts without Redis and connects when it comes; takes at most a few seconds. */
  public static RedisAdapter open(RedisSettings settings) {
    return open(settings, HealthMonitor.EVERY);
  }

  static RedisAdapter open(RedisSettings settings, Duration askEvery) {
    RedisLine line = new RedisLine(settings);
    HealthMonitor health =
        new HealthMonitor(settings.toString(), new RedisPing(line, settings), askEvery);
    RedisAdapter adapter = new RedisAdapter(line, health);
    health.start();
    return adapter;
  }

  /** {@code lock:<name>}. */
  public Locks locks() {
    return locks;
  }

  /** The same locks, and those of {@code meanwhile} while Redis is lost. */
  public Locks locksOr(Locks meanwhile) {
    return new FailoverLocks(locks, meanwhile);
  }

  /** {@code fsm:<person>}; a question nobody answers is forgotten after 24 hours. */
  public Dialogues dialogues() {
    return dialogues;
  }

  /**
   * Forgets every dialogue. For the end of an outage: meanwhile people were asked and have answered
   * elsewhere, and what stands here would misread their next words.
   *
   * @return how many there were
   * @throws RedisUnavailable when Redis is lost meanwhile; some may be left
   */
  public int flushDialogues() {
    return dialogues.flush();
  }

  /** {@code cache:<key>}. */
  public Cache cache() {
    return cache;
  }

  /** The same cache, and {@code meanwhile} while Redis is lost. */
  public Cache cacheOr(Cache meanwhile) {
    return new FailoverCache(cache, meanwhile);
  }

  /** {@code fwd:<chat>:<message>}. */
  public ForwardedMessages forwardedMessages() {
    return forwarded;
  }

  /** {@code budget:*}: one for all instances on this Redis. */
  public SendBudget sendBudget() {
    return budget;
  }

  /** The same budget, and that of {@code meanwhile} while Redis is lost. */
  public SendBudget sendBudgetOr(SendBudget meanwhile) {
    return new FailoverSendBudget(budget, meanwhile);
  }

  /** The topic all instances on this Redis hear. */
  public Wakeups wakeups() {
    return wakeups;
  }

  public RedisHealth health() {
    return health;
  }

  @Override
  public void close() {
    health.close();
    line.close();
  }
}
