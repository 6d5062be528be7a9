package dev.zayavka.adapter.files.assessment;

import java.util.List;

/** Line of text after line breaking. */
record WordLine(List<Placed> parts) {
  /**
   * Part of the line in one style.
   *
   * @param x distance from the beginning of the line, in points
   */
  record Placed(String text, float x, boolean bold) {}
}
