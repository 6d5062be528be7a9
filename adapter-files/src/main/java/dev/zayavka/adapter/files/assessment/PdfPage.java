package dev.zayavka.adapter.files.assessment;

import java.util.ArrayList;
import java.util.List;

/**
 * Page with placed words, in points (1/72 inch) from its lower left corner.
 *
 * @param bars beside quotations
 */
record PdfPage(List<Words> words, List<Bar> bars) {

  /** An empty page that is filled during layout. */
  static PdfPage empty() {
    return new PdfPage(new ArrayList<>(), new ArrayList<>());
  }

  /**
   * Words in one style.
   *
   * @param gray from 0 (black) to 1
   */
  record Words(String text, float x, float baseline, float size, boolean bold, float gray) {}

  /** A filled rectangle. */
  record Bar(float x, float bottom, float width, float height) {}
}
