package dev.zayavka.ports.devices.imports;

import dev.zayavka.ports.devices.DeviceField;
import java.util.Optional;

/**
 * A column of a list and its use.
 *
 * @param column its place, from 0
 * @param name its header; empty if it has none
 * @param sample a value of it; empty if it has none
 * @param field the field it becomes; empty if it is left out
 * @param use how it is combined with other columns of the same field
 */
public record ListColumn(
    int column, String name, String sample, Optional<DeviceField> field, Use use) {

  /** True if the column becomes this field. */
  public boolean isFor(DeviceField wanted) {
    return field.filter(wanted::equals).isPresent();
  }

  /** Part of a column in the value of its field. */
  public enum Use {
    /** Its value counts. */
    VALUE,
    /** It counts where the columns before have no value. */
    SPARE,
    /** The value is put together from all columns of the field. */
    PART,
    /** It counts for nothing. */
    NONE
  }
}
