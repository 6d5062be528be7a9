package dev.zayavka.adapter.files.devices;

import java.awt.geom.Path2D;

/**
 * Line of text as outlines, in pixels.
 *
 * @param shape starts at zero and has its baseline at zero
 * @param ascent height above the baseline
 * @param descent height below the baseline
 */
record TextOutline(Path2D shape, double width, double ascent, double descent) {
  double height() {
    return ascent + descent;
  }
}
