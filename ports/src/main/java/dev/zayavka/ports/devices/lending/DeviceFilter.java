package dev.zayavka.ports.devices.lending;

import dev.zayavka.ports.devices.CategoryId;
import dev.zayavka.ports.shared.PersonId;

/** Selection of the devices in a list. */
public sealed interface DeviceFilter {
  record Everything() implements DeviceFilter {}

  record OfCategory(CategoryId category) implements DeviceFilter {}

  /** Devices found by a search. */
  record Found(String words) implements DeviceFilter {
    /** Longest search, in UTF-16 units; what is beyond is not looked at. */
    public static final int LONGEST = 200;

    public Found {
      words = words.length() > LONGEST ? words.substring(0, LONGEST) : words;
    }
  }

  record HeldBy(PersonId person) implements DeviceFilter {}

  record WantedBy(PersonId person) implements DeviceFilter {}

  /** Overdue devices, the longest overdue first. */
  record Overdue() implements DeviceFilter {}
}
