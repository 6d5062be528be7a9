package dev.zayavka.adapter.sheets.support;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/** Key that identifies a client, with the header names of its column. */
enum ClientKey {
  ID(
      Set.of(
          "telegram id",
          "telegram_id",
          "tg id",
          "tg_id",
          "id telegram",
          "telegram",
          "телеграм id",
          "id")) {
    @Override
    Optional<String> normal(String value) {
      return Optional.of(value.strip()).filter(id -> id.matches("[0-9]{1,19}"));
    }
  },

  USERNAME(Set.of("username", "telegram username", "ник", "юзернейм", "логин", "телеграм")) {
    @Override
    Optional<String> normal(String value) {
      String name =
          value.strip().toLowerCase(Locale.ROOT).replaceFirst("^(?:(?:https?://)?t\\.me/|@)", "");
      return Optional.of(name).filter(bare -> bare.matches("[a-z0-9_]{3,32}"));
    }
  },

  PHONE(Set.of("phone", "phone number", "телефон", "тел", "тел.", "номер телефона")) {
    // The last ten digits: 8 and +7 are prefixes of the same number.
    @Override
    Optional<String> normal(String value) {
      String digits = value.replaceAll("\\D", "");
      return digits.length() < LEAST_DIGITS
          ? Optional.empty()
          : Optional.of(digits.substring(Math.max(0, digits.length() - TEN)));
    }
  };

  private static final int LEAST_DIGITS = 7;
  private static final int TEN = 10;

  @SuppressWarnings("ImmutableEnumChecker") // Each is a Set.of, which cannot change.
  private final Set<String> headers;

  ClientKey(Set<String> headers) {
    this.headers = headers;
  }

  /** Normalises a value for comparison; empty if it is invalid. */
  abstract Optional<String> normal(String value);

  /** Index of the column with this key; empty if there is none. */
  Optional<Integer> column(List<String> found) {
    return IntStream.range(0, found.size())
        .filter(i -> headers.contains(found.get(i).strip().toLowerCase(Locale.ROOT)))
        .boxed()
        .findFirst();
  }
}
