package dev.zayavka.adapter.telegram.delivery;

import dev.zayavka.ports.delivery.Effect;

/**
 * Renderer of one family of effects.
 *
 * @param <E> the sealed family: effects on chats alone
 */
public interface Renderer<E extends Effect> {

  Class<E> family();

  /** Calls for the effect, by the state as it is now. */
  Rendering render(E effect);
}
