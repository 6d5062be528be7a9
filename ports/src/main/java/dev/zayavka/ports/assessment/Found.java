package dev.zayavka.ports.assessment;

import dev.zayavka.ports.assessment.scenario.ComponentId;

/**
 * Component of the method that a turn has shown.
 *
 * @param component the component
 * @param quote the person's own words that prove it; empty if the person ticked it themself
 */
public record Found(ComponentId component, String quote) {

  /** Without the quote, which belongs in no log. */
  @Override
  public String toString() {
    return "Found[" + component + "]";
  }
}
