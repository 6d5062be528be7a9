package dev.zayavka.adapter.telegram.delivery;

import dev.zayavka.adapter.telegram.text.Html;
import dev.zayavka.ports.delivery.Effect;
import java.util.List;
import java.util.Optional;

/** All families of effects that this bot can show. */
public final class Renderers {

  private final List<Renderer<?>> all;

  public Renderers(List<Renderer<?>> all) {
    this.all = List.copyOf(all);
  }

  /**
   * What the effect comes to as things are now.
   *
   * @throws IllegalStateException when the desk it is of is off
   */
  public Rendering render(Effect effect) {
    return all.stream()
        .flatMap(renderer -> rendered(renderer, effect).stream())
        .findFirst()
        .orElseThrow(
            () -> new IllegalStateException("nobody shows " + effect.getClass().getSimpleName()));
  }

  /** What the effect is, in a few words; its plain name when the desk it is of is off. */
  public Html describe(Effect effect) {
    return all.stream()
        .flatMap(renderer -> described(renderer, effect).stream())
        .findFirst()
        .orElseGet(() -> Html.escape(effect.getClass().getSimpleName()));
  }

  private static <E extends Effect> Optional<Rendering> rendered(
      Renderer<E> renderer, Effect effect) {
    return renderer.family().isInstance(effect)
        ? Optional.of(renderer.render(renderer.family().cast(effect)))
        : Optional.empty();
  }

  private static <E extends Effect> Optional<Html> described(Renderer<E> renderer, Effect effect) {
    return renderer.family().isInstance(effect)
        ? Optional.of(renderer.describe(renderer.family().cast(effect)))
        : Optional.empty();
  }
}
