package dev.zayavka.ports.credit;

/**
 * The number 1F gave a request ({@code ID} on the wire): what people call it by, and the key by
 * which the desk finds it.
 *
 * @param value positive
 */
public record OnefId(long value) {

  public OnefId {
    if (value <= 0) {
      throw new IllegalArgumentException("a request's number in 1F is positive: " + value);
    }
  }
}
