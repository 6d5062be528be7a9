package dev.zayavka.assembly.delivery;

import dev.zayavka.ports.delivery.Effect;
import java.lang.reflect.RecordComponent;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.slf4j.MDC;

/**
 * Subject of an effect in log lines (MDC): the ticket, request, device or training that the effect
 * names as one of its components. It knows no desk.
 */
final class EffectSubject {

  private static final List<String> NAMES = List.of("ticket", "request", "device", "training");

  private static final ClassValue<List<RecordComponent>> SUBJECTS =
      new ClassValue<>() {
        @Override
        protected List<RecordComponent> computeValue(Class<?> type) {
          return type.isRecord()
              ? Stream.of(type.getRecordComponents())
                  .filter(component -> NAMES.contains(component.getName()))
                  .filter(component -> component.getType().isRecord())
                  .toList()
              : List.of();
        }
      };

  private EffectSubject() {}

  /** Names the subject of this effect, and no other, in each line from now on. */
  static void note(Effect effect) {
    Map<String, String> subjects = of(effect);
    for (String name : NAMES) {
      String number = subjects.get(name);
      if (number == null) {
        MDC.remove(name);
      } else {
        MDC.put(name, number);
      }
    }
  }

  static void forget() {
    NAMES.forEach(MDC::remove);
  }

  static Map<String, String> of(Effect effect) {
    Map<String, String> subjects = new HashMap<>();
    for (RecordComponent component : SUBJECTS.get(effect.getClass())) {
      number(component, effect).ifPresent(number -> subjects.put(component.getName(), number));
    }
    return subjects;
  }

  /** The number in an id, which is a record of one component. */
  private static Optional<String> number(RecordComponent component, Effect effect) {
    try {
      Object id = component.getAccessor().invoke(effect);
      RecordComponent[] parts = id.getClass().getRecordComponents();
      return parts.length == 1
          ? Optional.of(String.valueOf(parts[0].getAccessor().invoke(id)))
          : Optional.empty();
    } catch (ReflectiveOperationException hidden) {
      return Optional.empty();
    }
  }
}
