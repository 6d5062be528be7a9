package dev.zayavka.adapter.files;

import java.awt.geom.Path2D;

/**
 * A line of text as outlines, in pixels.
 *
 * @param shape with its baseline at zero, from zero to the right
 * @param ascent what it needs above its baseline
 * @param descent what it needs below
 */
record Line(Path2D shape, double width, double ascent, double descent) {
  double height() {
    return ascent + descent;
  }
}
