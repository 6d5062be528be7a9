package dev.zayavka.ports.delivery.driven;

import dev.zayavka.ports.delivery.Claim;
import dev.zayavka.ports.delivery.OutboxDepth;
import dev.zayavka.ports.delivery.Route.Channel;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The outbox as a delivery worker sees it; each call is a transaction of its own. */
public interface OutboxQueue {

  /**
   * Takes effects that are due, the oldest of each ordering key alone, the most urgent first; those
   * of a frozen destination stay. An effect is given to one worker at a time, until its lease ends.
   *
   * @param channels what the worker can deliver
   * @param limit at most this many, positive
   * @param worker who takes them, unique over all instances
   */
  List<Claim> claim(Set<Channel> channels, int limit, String worker, Instant now, Duration lease);

  /** Gives claims back untried, due as before; those another worker took meanwhile stay theirs. */
  void release(Collection<Claim> claims);

  /**
   * Time at which the next effect of each channel can be claimed: not before it is due, its lease
   * has ended and its destination is no longer frozen. A moment in the past is one that can be
   * claimed now. It may be too early when very many effects wait, but never too late. Channels in
   * which nothing waits are absent.
   */
  Map<Channel, Instant> nextDue(Set<Channel> channels, Instant now);

  /** Queue depth of each channel that ever had an effect. */
  List<OutboxDepth> depth(Instant now);

  /** Removes delivered effects that ended before this moment. */
  int purge(Instant before);
}
