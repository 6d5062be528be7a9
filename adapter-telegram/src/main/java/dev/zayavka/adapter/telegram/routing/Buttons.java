package dev.zayavka.adapter.telegram.routing;

import dev.zayavka.adapter.telegram.callback.CallbackData;
import java.util.Optional;

/** Carries out what buttons under messages ask for. */
public interface Buttons {

  /** Carries out what this button asks for; empty for a button of somebody else. */
  Optional<Answer> tapped(Tapped tapped, CallbackData data);
}
