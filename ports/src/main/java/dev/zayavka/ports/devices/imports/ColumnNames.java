package dev.zayavka.ports.devices.imports;

import dev.zayavka.ports.devices.DeviceField;
import java.util.List;
import java.util.Map;

/**
 * Dictionary of the headers, words and sheet names that lists of devices have. Case, accents,
 * punctuation and letters that look alike do not matter in it.
 *
 * @param sure headers that mean a field
 * @param possible headers that mean a field if no other column does, or fill its gaps
 * @param last headers of another field that serve as this one if nothing else does
 * @param leftOut headers of columns that are no field of a device, such as prices
 * @param running headers of running numbers
 * @param unlike words in a header that tell it from a longer form of a known one
 * @param totals words with which a row of totals begins
 * @param plainNames names of sheets, files and titles that say nothing about what is in them
 */
public record ColumnNames(
    Map<DeviceField, List<String>> sure,
    Map<DeviceField, List<String>> possible,
    Map<DeviceField, List<String>> last,
    List<String> leftOut,
    List<String> running,
    List<String> unlike,
    List<String> totals,
    List<String> plainNames) {
  public ColumnNames {
    sure = Map.copyOf(sure);
    possible = Map.copyOf(possible);
    last = Map.copyOf(last);
    leftOut = List.copyOf(leftOut);
    running = List.copyOf(running);
    unlike = List.copyOf(unlike);
    totals = List.copyOf(totals);
    plainNames = List.copyOf(plainNames);
  }
}
