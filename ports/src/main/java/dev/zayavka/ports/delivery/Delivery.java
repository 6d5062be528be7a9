package dev.zayavka.ports.delivery;

import dev.zayavka.ports.shared.ChatId;
import dev.zayavka.ports.shared.MessageRef;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Result of one attempt to deliver an effect. */
public sealed interface Delivery {

  /**
   * Digests of messages and topics after the attempt, where they are tracked and may have changed.
   */
  default List<ShownDigest> shown() {
    return List.of();
  }

  /** It arrived. */
  record Delivered(Receipt receipt, List<ShownDigest> shown) implements Delivery {
    public Delivered {
      shown = List.copyOf(shown);
    }

    public Delivered(Receipt receipt) {
      this(receipt, List.of());
    }

    public static Delivered silently() {
      return new Delivered(new Receipt.None());
    }

    /** The same delivery, after which this is shown. */
    public Delivered showing(ShownDigest... content) {
      return new Delivered(receipt, List.of(content));
    }
  }

  /**
   * The receiver asked us to wait (Bot API: 429 with {@code retry_after}), or our own budget does;
   * it did not arrive, and the whole destination is frozen until then.
   */
  record RetryAfter(Duration pause) implements Delivery {
    public RetryAfter {
      if (pause.isNegative()) {
        throw new IllegalArgumentException("a pause is not negative: " + pause);
      }
    }
  }

  /** No clear answer (timeout, 5xx, broken connection): we do not know whether it arrived. */
  record TryLater(String cause, List<ShownDigest> shown) implements Delivery {
    public TryLater {
      shown = List.copyOf(shown);
    }

    public TryLater(String cause) {
      this(cause, List.of());
    }

    /** The same attempt at an edit: it is not known what is shown. */
    public TryLater inDoubt(ShownDigest before) {
      return new TryLater(cause, List.of(before.inDoubt()));
    }
  }

  /**
   * The receiver refused.
   *
   * @param code theirs: an HTTP status or Telegram's {@code error_code}; 200 for a refusal in the
   *     body of a success
   * @param text theirs, cut to a readable length
   * @param lasting false when they say it may be different later
   * @param about what they object to
   */
  record Refused(int code, String text, boolean lasting, About about) implements Delivery {
    public Refused(int code, String text, boolean lasting) {
      this(code, text, lasting, About.EFFECT);
    }
  }

  /** The effect is not ready yet; only effects with its ordering key wait. */
  record NotYet(Instant until) implements Delivery {}

  /** The group has another id now; it did not arrive. */
  record Moved(ChatId from, ChatId to) implements Delivery {}

  /**
   * It can never succeed: our own storage refuses the data that comes of it.
   *
   * @param mayHaveArrived true if the receiver had it before
   */
  record Broken(String cause, boolean mayHaveArrived) implements Delivery {}

  /** Subjects of a refusal. */
  enum About {
    /** This effect alone, or the one person it is for. */
    EFFECT,
    /**
     * The whole group: we are not in it, may not write, it has no topics. An admin has to repair
     * that.
     */
    GROUP,
    /** The topic is not there any more. */
    TOPIC
  }

  /** There is nothing left to do. */
  record Obsolete(Why why) implements Delivery {}

  /** Reason to drop an effect. */
  enum Why {
    /** The message shows this content already. */
    UNCHANGED,
    /** The message to change is not there any more. */
    MESSAGE_GONE,
    /** The state has moved on, and what was to be said is no longer true. */
    OVERTAKEN
  }

  /** Data returned by the receiving system. */
  sealed interface Receipt {
    /** Nothing of interest. */
    record None() implements Receipt {}

    /** The message that is now in the chat. */
    record Message(MessageRef ref) implements Receipt {}

    /** The topic that was opened, by its thread id. */
    record OpenedTopic(long thread) implements Receipt {}

    /**
     * The message of each part that was sent.
     *
     * @param shortfall what did not arrive with them
     */
    record Parts(List<Part> parts, Shortfall shortfall) implements Receipt {
      public Parts {
        parts = List.copyOf(parts);
      }

      public Parts(List<Part> parts) {
        this(parts, new Shortfall.Nothing());
      }
    }

    /** Shortfall of a delivery that arrived. */
    sealed interface Shortfall {
      /** It arrived whole. */
      record Nothing() implements Shortfall {}

      /** All but its words: a plainer message was sent in its place. */
      record AllButWords() implements Shortfall {}

      /**
       * Parts that the receiver passed over, without saying which.
       *
       * @param count how many
       */
      record SomeParts(int count) implements Shortfall {}
    }

    /**
     * A part of what was sent.
     *
     * @param number ours
     * @param revision which revision of it was sent
     * @param at its message; empty if the receiver did not say
     */
    record Part(long number, int revision, Optional<MessageRef> at) {}

    /** An answer worth keeping in the audit, cut to a readable length. */
    record Answer(int code, String text) implements Receipt {}

    /** Receipts of a module's own channel, read by the desks that use it. */
    non-sealed interface Own extends Receipt {}
  }
}
