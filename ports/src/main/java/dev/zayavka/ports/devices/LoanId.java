package dev.zayavka.ports.devices;

/**
 * The number of one loan.
 *
 * @param value positive
 */
public record LoanId(long value) {
  public LoanId {
    if (value <= 0) {
      throw new IllegalArgumentException("the number of one loan is positive: " + value);
    }
  }
}
