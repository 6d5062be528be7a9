package dev.zayavka.adapter.telegram.callback;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.util.HashMap;
import java.util.List;
import java.util.ListIterator;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Codec of one family of buttons, with one row per button: packs a button into at most 64 bytes of
 * ASCII, and parses it back. The form is {@code prefix:action:arguments}, as in {@code
 * c:accept:1001:3}; the arguments are the components of the button's record, in their order.
 * Buttons live as long as their messages: a form once sent is parsed for ever, or answered as out
 * of date.
 *
 * @param <B> the sealed family
 */
public final class ButtonCodec<B extends CallbackData> {

  private static final String SEPARATOR = ":";

  /** Bot API, {@code InlineKeyboardButton.callback_data}. */
  private static final int MOST_BYTES = 64;

  private final String prefix;
  private final Class<B> family;
  private final Map<Class<?>, String> actions = new HashMap<>();
  private final Map<String, Parts.Reader<? extends B>> readers = new HashMap<>();

  /**
   * Codec of this family.
   *
   * @param prefix the first part of all its forms; no other family has it
   * @param rows one per button of the family
   * @throws IllegalArgumentException if a button has no row, or two share an action
   */
  @SafeVarargs
  public ButtonCodec(String prefix, Class<B> family, Action<? extends B>... rows) {
    this.prefix = prefix;
    this.family = family;
    for (Action<? extends B> row : rows) {
      actions.put(row.button(), row.name());
      if (readers.put(row.name(), Parts.reader(row.button())) != null) {
        throw new IllegalArgumentException("two buttons of " + prefix + SEPARATOR + row.name());
      }
    }
    Set<Class<?>> buttons = leaves(family).collect(Collectors.toSet());
    if (!buttons.equals(actions.keySet())) {
      throw new IllegalArgumentException(
          family.getName() + " has " + buttons + ", rows are for " + actions.keySet());
    }
  }

  /** Row of a button: the name of its action, and its record. */
  public static <B extends Record> Action<B> action(String name, Class<B> button) {
    return new Action<>(name, button);
  }

  /** The family this codec packs and parses. */
  public Class<B> family() {
    return family;
  }

  /** The first part of all forms of this family. */
  public String prefix() {
    return prefix;
  }

  /**
   * Packed form of the button.
   *
   * @throws IllegalArgumentException if it is longer than 64 bytes
   */
  public String pack(B button) {
    String packed =
        Stream.concat(Stream.of(prefix, actions.get(button.getClass())), Parts.write(button))
            .collect(Collectors.joining(SEPARATOR));
    if (packed.getBytes(StandardCharsets.UTF_8).length > MOST_BYTES) {
      throw new IllegalArgumentException("longer than " + MOST_BYTES + " bytes: " + packed);
    }
    return packed;
  }

  /** Button with this packed form; empty if this codec never packs a button into that form. */
  public Optional<B> parse(String packed) {
    ListIterator<String> parts = List.of(packed.split(SEPARATOR, -1)).listIterator();
    if (!parts.next().equals(prefix)) {
      return Optional.empty();
    }
    try {
      return Optional.ofNullable(readers.get(parts.next()))
          .map(reader -> (B) reader.read(parts))
          .filter(button -> pack(button).equals(packed));
    } catch (IllegalArgumentException | NoSuchElementException | DateTimeException foreign) {
      return Optional.empty();
    }
  }

  private static Stream<Class<?>> leaves(Class<?> type) {
    return type.isSealed()
        ? Stream.of(type.getPermittedSubclasses()).flatMap(ButtonCodec::leaves)
        : Stream.of(type);
  }

  /** Row of a button. */
  public record Action<B>(String name, Class<B> button) {}
}
