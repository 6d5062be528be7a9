package dev.zayavka.ports.support;

/**
 * Our number of a technician.
 *
 * @param value positive
 */
public record TechnicianId(long value) {

  public TechnicianId {
    if (value <= 0) {
      throw new IllegalArgumentException("a technician id is positive: " + value);
    }
  }
}
