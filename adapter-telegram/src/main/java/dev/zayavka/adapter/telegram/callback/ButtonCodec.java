package dev.zayavka.adapter.telegram.callback;

import java.time.DateTimeException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Codec of one family of buttons: packs a button into at most 64 bytes of ASCII, and parses it
 * back. The form is {@code prefix:action:arguments}, as in {@code c:accept:1001:3}. Buttons live as
 * long as their messages: a form once sent is parsed for ever, or answered as out of date.
 *
 * @param <B> the sealed family
 */
public abstract class ButtonCodec<B extends CallbackData> {

  private static final String SEPARATOR = ":";

  private final String prefix;
  private final Class<B> family;

  /**
   * Codec of this family.
   *
   * @param prefix the first part of all its forms; no other family has it
   */
  protected ButtonCodec(String prefix, Class<B> family) {
    this.prefix = prefix;
    this.family = family;
  }

  /** The family this codec packs and parses. */
  public final Class<B> family() {
    return family;
  }

  /** The first part of all forms of this family. */
  public final String prefix() {
    return prefix;
  }

  /** Packed form of the button. */
  public final String pack(B button) {
    return Stream.concat(Stream.of(prefix), write(button).stream())
        .map(Object::toString)
        .collect(Collectors.joining(SEPARATOR));
  }

  /** Button with this packed form; empty if this codec never packs a button into that form. */
  public final Optional<B> parse(String packed) {
    List<String> parts = List.of(packed.split(SEPARATOR, -1));
    if (!parts.getFirst().equals(prefix)) {
      return Optional.empty();
    }
    try {
      B button = read(parts);
      return pack(button).equals(packed) ? Optional.of(button) : Optional.empty();
    } catch (IllegalArgumentException | IndexOutOfBoundsException | DateTimeException foreign) {
      return Optional.empty();
    }
  }

  /** Action and arguments of the button. */
  protected abstract List<Object> write(B button);

  /**
   * Button of these parts: prefix, action, arguments.
   *
   * @throws IllegalArgumentException if the action is unknown or an argument is invalid
   */
  protected abstract B read(List<String> parts);
}
