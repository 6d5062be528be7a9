package dev.zayavka.adapter.telegram.delivery;

import dev.zayavka.ports.delivery.Effect;
import java.util.List;
import java.util.Optional;

/** Renderers of all families of effects, looked up by the effect. */
public final class Renderers {

  private final List<Renderer<?>> all;

  public Renderers(List<Renderer<?>> all) {
    this.all = List.copyOf(all);
  }

  /**
   * Calls for the effect, by the state as it is now.
   *
   * @throws IllegalStateException if no renderer has its family: its desk is off
   */
  public Rendering render(Effect effect) {
    return all.stream()
        .flatMap(renderer -> rendered(renderer, effect).stream())
        .findFirst()
        .orElseThrow(
            () -> new IllegalStateException("nobody shows " + effect.getClass().getSimpleName()));
  }

  private static <E extends Effect> Optional<Rendering> rendered(
      Renderer<E> renderer, Effect effect) {
    return renderer.family().isInstance(effect)
        ? Optional.of(renderer.render(renderer.family().cast(effect)))
        : Optional.empty();
  }
}
