package dev.zayavka.ports.shared;

import java.util.List;

/**
 * A part of a list.
 *
 * @param items the items on this page
 * @param number from 1
 * @param total how many items the whole list has
 * @param size how many items fit a page
 */
public record Page<T>(List<T> items, int number, int total, int size) {

  public Page {
    if (number < 1 || total < 0 || size < 1) {
      throw new IllegalArgumentException(
          "no such page: number " + number + ", total " + total + ", size " + size);
    }
    items = List.copyOf(items);
  }

  /** Number of pages; an empty list has one. */
  public int pages() {
    return Math.max(1, Math.ceilDiv(total, size));
  }
}
