package dev.zayavka.testkit.memory;

import dev.zayavka.ports.delivery.Claim;
import dev.zayavka.ports.delivery.Delivery;
import dev.zayavka.ports.delivery.Delivery.Delivered;
import dev.zayavka.ports.delivery.Delivery.Receipt;
import dev.zayavka.ports.delivery.Effect;
import dev.zayavka.ports.delivery.Route.Channel;
import dev.zayavka.ports.delivery.driven.Sink;
import dev.zayavka.ports.shared.MessageRef;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;

/**
 * A sink that records effects instead of delivering them. It returns the outcomes a test sets, and
 * success otherwise. Safe for use by several threads.
 */
public final class RecordingSink implements Sink {
  private static final String CHAT = "chat:";

  private final List<Claim> claims = new CopyOnWriteArrayList<>();
  private final Queue<Function<? super Claim, ? extends Delivery>> script =
      new ConcurrentLinkedQueue<>();
  private final AtomicLong lastMessage = new AtomicLong(100);
  private final Channel channel;
  private volatile Function<? super Claim, ? extends Delivery> otherwise = this::allGoesWell;

  /** A sink for one channel, in front of a world in which everything goes well. */
  public RecordingSink(Channel channel) {
    this.channel = channel;
  }

  /** The next attempts end so, one after the other; after them it is as before. */
  public RecordingSink next(Delivery... outcomes) {
    for (Delivery outcome : outcomes) {
      script.add(claim -> outcome);
    }
    return this;
  }

  /** The next attempt breaks. */
  public RecordingSink nextThrows(RuntimeException broken) {
    script.add(
        claim -> {
          throw broken;
        });
    return this;
  }

  /** From now on attempts end so, unless {@link #next} says otherwise. */
  public RecordingSink always(Function<? super Claim, ? extends Delivery> outcome) {
    otherwise = outcome;
    return this;
  }

  /** Every attempt so far, in order. */
  public List<Claim> claims() {
    return List.copyOf(claims);
  }

  /** Effects of all attempts so far, in order. */
  public List<Effect> effects() {
    return claims.stream().map(Claim::effect).toList();
  }

  @Override
  public Channel channel() {
    return channel;
  }

  @Override
  public Delivery deliver(Claim claim) {
    claims.add(claim);
    Function<? super Claim, ? extends Delivery> scripted = script.poll();
    return scripted == null ? otherwise.apply(claim) : scripted.apply(claim);
  }

  /** A chat gets a message; another system answers with a plain yes. */
  private Delivery allGoesWell(Claim claim) {
    String destination = claim.route().destination();
    return new Delivered(
        destination.startsWith(CHAT)
            ? message(destination.substring(CHAT.length()))
            : new Receipt.Answer(200, "{\"ok\":true}"));
  }

  private Receipt message(String chat) {
    return new Receipt.Message(MessageRef.of(Long.parseLong(chat), lastMessage.incrementAndGet()));
  }
}
