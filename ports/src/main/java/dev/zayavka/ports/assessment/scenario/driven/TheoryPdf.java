package dev.zayavka.ports.assessment.scenario.driven;

import dev.zayavka.ports.assessment.scenario.Theory;

/** Renderer of theory as a PDF document. */
public interface TheoryPdf {
  /**
   * A PDF document (ISO 32000) with a title, numbered pages and selectable text. The same arguments
   * give the same bytes, so that a receiver may cache it.
   *
   * @param title heading of the document; characters that cannot be drawn, such as emoji, are left
   *     out
   */
  byte[] draw(String title, Theory theory);
}
