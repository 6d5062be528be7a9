package dev.zayavka.ports.devices;

/**
 * The code developers show before they do something dangerous.
 *
 * @param value not blank
 */
public record DangerCode(String value) {
  public DangerCode {
    if (value.isBlank()) {
      throw new IllegalArgumentException("a code is not blank");
    }
  }

  /** Compares in a time that does not depend on how much of it is right. */
  public boolean matches(String shown) {
    int difference = value.length() ^ shown.length();
    for (int i = 0; i < shown.length(); i++) {
      difference |= shown.charAt(i) ^ value.charAt(i % value.length());
    }
    return difference == 0;
  }

  /** Without the code, so that no log has it. */
  @Override
  public String toString() {
    return "DangerCode[...]";
  }
}
