package dev.zayavka.ports.credit;

/**
 * Our own number of a credit request ({@code credit.requests.id}).
 *
 * @param value positive
 */
public record RequestId(long value) {

  public RequestId {
    if (value <= 0) {
      throw new IllegalArgumentException("a request's id is positive: " + value);
    }
  }
}
