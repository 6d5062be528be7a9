package dev.zayavka.ports.ai.driving;

import dev.zayavka.ports.ai.AiCall;
import dev.zayavka.ports.delivery.Effect;
import java.time.Instant;

/** Rendering of effects of channel {@code AI} as calls, from the state as it is now. */
public interface PrepareAiCalls {

  /**
   * The call an effect stands for. That the call begins may be written down: it is made next.
   *
   * @param now time at which the call would begin
   * @throws IllegalArgumentException if the effect is not one of this channel
   * @throws dev.zayavka.ports.shared.StorageUnavailable when the store cannot be reached
   */
  Prepared prepare(Effect effect, Instant now);

  /** A call, or the reason why none is made. */
  sealed interface Prepared {

    /** The call to make now. */
    record Ready(AiCall call) implements Prepared {}

    /** The question may still grow; the sink answers {@code Delivery.NotYet}. */
    record NotYet(Instant until) implements Prepared {}

    /** The state has moved on; the sink answers {@code Delivery.Obsolete}. */
    record Obsolete() implements Prepared {}
  }
}
