package dev.zayavka.adapter.sheets;

import dev.zayavka.ports.delivery.Delivery;

/** Early end of an export, with the outcome of the delivery. */
final class ExportInterrupted extends Exception {
  private static final long serialVersionUID = 1L;

  private final transient Delivery outcome;

  ExportInterrupted(Delivery outcome) {
    super("the export ended early", null, false, false);
    this.outcome = outcome;
  }

  Delivery outcome() {
    return outcome;
  }
}
