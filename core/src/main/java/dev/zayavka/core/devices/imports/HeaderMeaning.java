package dev.zayavka.core.devices.imports;

import dev.zayavka.ports.devices.DeviceField;
import java.util.Set;

/** Meaning of a header by the dictionary. */
sealed interface HeaderMeaning {

  /** It means this field. */
  record Sure(DeviceField field) implements HeaderMeaning {}

  /** A header that means this field is a part of it. */
  record Longer(DeviceField field) implements HeaderMeaning {}

  /** It means this field if nothing else does. */
  record Possible(DeviceField field) implements HeaderMeaning {}

  /** It is known to be no field of a device. */
  record LeftOut() implements HeaderMeaning {}

  /** Running numbers. */
  record Running() implements HeaderMeaning {}

  /** The dictionary does not have it. */
  record Unknown() implements HeaderMeaning {}

  /**
   * A header with its meaning.
   *
   * @param last fields for which it serves if nothing else does
   */
  record Entry(HeaderMeaning meaning, Set<DeviceField> last) {}
}
