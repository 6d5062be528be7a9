package dev.zayavka.ports.ai.driving;

import dev.zayavka.ports.ai.AiCall;
import dev.zayavka.ports.delivery.Effect;
import java.util.Optional;

/** Rendering of effects of channel {@code AI} as calls, from the state as it is now. */
public interface PrepareAiCalls {

  /**
   * The call an effect stands for.
   *
   * @return empty if it is obsolete, because the state has moved on
   * @throws IllegalArgumentException if the effect is not one of this channel
   */
  Optional<AiCall> prepare(Effect effect);
}
