package dev.zayavka.assembly.settings;

/**
 * One environment variable a runner knows. {@code .env.example} and {@code docs/settings.md} are
 * written from all of them.
 *
 * @param example a value that can be used; the default, for a variable that has one
 * @param meaning purpose of the variable, as sentences
 */
public record Variable(String name, Need need, String example, String meaning) {

  /** A runner does not start without it. */
  public static Variable required(String name, String example, String meaning) {
    return new Variable(name, Need.REQUIRED, example, meaning);
  }

  /** It may be left out. */
  public static Variable optional(String name, String example, String meaning) {
    return new Variable(name, Need.OPTIONAL, example, meaning);
  }

  /** It has a value when it is left out. */
  public static Variable withDefault(String name, String value, String meaning) {
    return new Variable(name, Need.DEFAULTED, value, meaning);
  }

  @Override
  public String toString() {
    return name;
  }

  /** Need of a variable: required to start, or optional. */
  public enum Need {
    REQUIRED,
    OPTIONAL,
    DEFAULTED
  }
}
