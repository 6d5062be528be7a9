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

  /**
   * Button of this family for a form that another bot packed into messages of the same chats; empty
   * for any other form.
   */
  default Optional<B> foreign(String packed) {
    return Optional.empty();
  }

  /** Carries out a press; empty if the button is out of date, or not for this person. */
  Optional<ButtonAnswer> onPress(ButtonPress press, B button);
}
