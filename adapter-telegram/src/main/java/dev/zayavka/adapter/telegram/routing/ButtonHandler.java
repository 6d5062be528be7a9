package dev.zayavka.adapter.telegram.routing;

import dev.zayavka.adapter.telegram.callback.CallbackData;
import java.util.Optional;

/** Carries out what buttons under messages ask for. */
public interface ButtonHandler {

  /** Carries out what this button asks for; empty for a button of somebody else. */
  Optional<ButtonAnswer> tapped(ButtonPress tapped, CallbackData data);
}
