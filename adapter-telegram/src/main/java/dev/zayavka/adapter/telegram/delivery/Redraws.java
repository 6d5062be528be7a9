package dev.zayavka.adapter.telegram.delivery;

import dev.zayavka.adapter.telegram.delivery.Rendering.Place;
import dev.zayavka.adapter.telegram.delivery.Rendering.SetOpen;
import dev.zayavka.adapter.telegram.text.Screen;
import dev.zayavka.ports.delivery.Claim;
import dev.zayavka.ports.delivery.Delivery;
import dev.zayavka.ports.delivery.Delivery.Delivered;
import dev.zayavka.ports.delivery.Delivery.Moved;
import dev.zayavka.ports.delivery.Delivery.NotYet;
import dev.zayavka.ports.delivery.Delivery.Obsolete;
import dev.zayavka.ports.delivery.Delivery.Receipt;
import dev.zayavka.ports.delivery.Delivery.Refused;
import dev.zayavka.ports.delivery.Delivery.RetryAfter;
import dev.zayavka.ports.delivery.Delivery.TryLater;
import dev.zayavka.ports.delivery.Delivery.Why;
import dev.zayavka.ports.delivery.ShownDigest;
import dev.zayavka.ports.delivery.driven.ShownDigests;
import dev.zayavka.ports.shared.ChatId;
import dev.zayavka.ports.shared.MessageRef;
import java.util.function.Supplier;

/**
 * Conditional edits: an edit is sent only if it changes what is shown. The digest of what was sent
 * is part of the outcome and is stored when the delivery is settled. If an earlier attempt may have
 * arrived, the edit is always sent.
 */
final class Redraws {

  private static final String OPEN = "open";
  private static final String CLOSED = "closed";

  private final ShownDigests digests;

  Redraws(ShownDigests digests) {
    this.digests = digests;
  }

  /** Outcome of sending a new message, with the digest of what it shows. */
  static Delivery sent(Delivery outcome, Screen screen) {
    return outcome instanceof Delivered delivered
            && delivered.receipt() instanceof Receipt.Message(MessageRef message)
        ? delivered.showing(
            ShownDigest.created(Subjects.message(message), ContentDigest.of(screen)))
        : outcome;
  }

  /** Outcome of opening a topic, with the digest of its title. */
  static Delivery opened(Delivery outcome, ChatId forum, String title) {
    if (outcome instanceof Delivered delivered
        && delivered.receipt() instanceof Receipt.OpenedTopic(long thread)) {
      Place topic = Place.of(forum, thread);
      return delivered.showing(
          ShownDigest.created(Subjects.title(topic), ContentDigest.of(title)),
          ShownDigest.created(Subjects.openness(topic), OPEN));
    }
    return outcome;
  }

  /** Edits a message, unless it shows this already. */
  Delivery edit(Claim claim, MessageRef message, Screen screen, Supplier<Delivery> call) {
    return change(claim, Subjects.message(message), ContentDigest.of(screen), call);
  }

  /** Edits the title of a topic, unless it has this one already. */
  Delivery retitle(Claim claim, Place topic, String title, Supplier<Delivery> call) {
    return change(claim, Subjects.title(topic), ContentDigest.of(title), call);
  }

  /** Opens or closes a topic, unless it is so already. */
  Delivery set(Claim claim, SetOpen set, Supplier<Delivery> call) {
    return change(claim, Subjects.openness(set.topic()), set.open() ? OPEN : CLOSED, call);
  }

  private Delivery change(Claim claim, String subject, String content, Supplier<Delivery> call) {
    ShownDigest before = digests.find(subject);
    if (before.isOf(content) && !claim.inDoubt()) {
      return new Obsolete(Why.UNCHANGED);
    }
    return switch (call.get()) {
      case Delivered delivered -> delivered.showing(before.after(content));
      case Obsolete(Why why) when why == Why.UNCHANGED ->
          Delivered.silently().showing(before.after(content));
      case TryLater later -> later.inDoubt(before);
      case Obsolete obsolete -> obsolete;
      case Refused refused -> refused;
      case RetryAfter wait -> wait;
      case NotYet incomplete -> incomplete;
      case Moved moved -> moved;
      case Delivery.Broken broken -> broken;
    };
  }
}
