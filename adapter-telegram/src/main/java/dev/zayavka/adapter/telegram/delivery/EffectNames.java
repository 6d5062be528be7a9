package dev.zayavka.adapter.telegram.delivery;

import dev.zayavka.adapter.telegram.text.Arg;
import dev.zayavka.adapter.telegram.text.Html;
import dev.zayavka.adapter.telegram.text.Texts;
import dev.zayavka.ports.delivery.Effect;
import java.lang.reflect.RecordComponent;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Names of a desk's effects in a few words, for notices to admins. The name of {@code PublishCard}
 * is the text {@code effect.publish_card}; its arguments are the ids among the effect's components.
 */
public final class EffectNames {

  private static final String FAMILY = "effect.";

  private final Texts texts;
  private final List<Class<? extends Effect>> families;

  /**
   * Names of these families.
   *
   * @param texts has a name for each of their kinds
   */
  public EffectNames(Texts texts, List<Class<? extends Effect>> families) {
    this.texts = texts;
    this.families = List.copyOf(families);
  }

  /** Name of the effect; empty if it belongs to another desk. */
  public Optional<Html> name(Effect effect) {
    return families.stream().anyMatch(family -> family.isInstance(effect))
        ? Optional.of(texts.html(key(effect.getClass()), ids(effect)))
        : Optional.empty();
  }

  /** Key of the name of effects of this type. */
  public static String key(Class<?> kind) {
    String words = kind.getSimpleName().replaceAll("(?<=[a-z])(?=[A-Z])", "_");
    return FAMILY + words.toLowerCase(Locale.ROOT);
  }

  private static Arg[] ids(Effect effect) {
    return Stream.of(effect.getClass().getRecordComponents())
        .flatMap(component -> id(effect, component).stream())
        .toArray(Arg[]::new);
  }

  /** An id is a record of one number. */
  private static Optional<Arg> id(Effect effect, RecordComponent component) {
    if (!component.getType().isRecord()) {
      return Optional.empty();
    }
    RecordComponent[] parts = component.getType().getRecordComponents();
    if (parts.length != 1 || parts[0].getType() != long.class) {
      return Optional.empty();
    }
    Object number = read(parts[0], read(component, effect));
    return Optional.of(Arg.gap(component.getName(), number.toString()));
  }

  private static Object read(RecordComponent component, Object owner) {
    try {
      return component.getAccessor().invoke(owner);
    } catch (ReflectiveOperationException hidden) {
      throw new IllegalStateException("no access to " + component, hidden);
    }
  }
}
