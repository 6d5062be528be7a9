package dev.zayavka.adapter.sheets;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/** What a client is found by, and the headers such a column has. */
enum Key {
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
    /** The last ten digits: 8 and +7 in front are the same number. */
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

  private final Set<String> headers;

  Key(Set<String> headers) {
    this.headers = headers;
  }

  /** The value in the form it is compared in; empty for one that is none. */
  abstract Optional<String> normal(String value);

  /** Which column holds it; empty when none does. */
  Optional<Integer> column(List<String> found) {
    return IntStream.range(0, found.size())
        .filter(i -> headers.contains(found.get(i).strip().toLowerCase(Locale.ROOT)))
        .boxed()
        .findFirst();
  }
}
