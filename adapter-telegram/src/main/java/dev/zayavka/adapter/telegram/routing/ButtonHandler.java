package dev.zayavka.adapter.telegram.routing;

import dev.zayavka.adapter.telegram.callback.ButtonCodec;
import dev.zayavka.adapter.telegram.callback.CallbackData;
import java.util.Optional;

/**
 * Handler of one family of buttons.
 *
 * @param <B> the sealed family
 */
public interface ButtonHandler<B extends CallbackData> {

  /** Codec of the family this handler owns; no other handler sees its buttons. */
  ButtonCodec<B> codec();

  /** Carries out a press; empty if the button is out of date, or not for this person. */
  Optional<ButtonAnswer> onPress(ButtonPress press, B button);
}
