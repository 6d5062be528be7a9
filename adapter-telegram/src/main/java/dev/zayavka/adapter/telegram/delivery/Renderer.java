package dev.zayavka.adapter.telegram.delivery;

import dev.zayavka.adapter.telegram.text.Html;
import dev.zayavka.ports.delivery.Effect;

/**
 * Shows one family of effects.
 *
 * @param <E> the sealed family
 */
public interface Renderer<E extends Effect> {

  Class<E> family();

  /** What the effect comes to as things are now. */
  Rendering render(E effect);

  /** What the effect is, in a few words for an admin. */
  Html describe(E effect);
}
