package dev.zayavka.adapter.telegram.text;

/**
 * A gap in a sentence, and what goes into it.
 *
 * @param name the gap's name in the pattern
 * @param content text, {@link Html}, or a number where the pattern has plural forms
 */
public record Arg(String name, Object content) {

  public static Arg gap(String name, Object content) {
    return new Arg(name, content);
  }
}
