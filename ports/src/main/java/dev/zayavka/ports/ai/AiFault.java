package dev.zayavka.ports.ai;

/**
 * Status and code of an answer that is none. It never has the text of a provider, which may repeat
 * words or a key.
 *
 * @param status the HTTP status; 0 without a response
 * @param code the provider's code or ours: at most 64 of {@code a-z A-Z 0-9 _ -}; empty for none
 */
public record AiFault(int status, String code) {

  private static final String CODE = "[a-zA-Z0-9_-]{0,64}";

  public AiFault {
    if (!code.matches(CODE)) {
      throw new IllegalArgumentException("a code is at most 64 of a-z A-Z 0-9 _ -");
    }
  }

  /** Shortened for logs and causes: {@code 429 insufficient_quota}. */
  @Override
  public String toString() {
    return code.isEmpty() ? Integer.toString(status) : status + " " + code;
  }
}
