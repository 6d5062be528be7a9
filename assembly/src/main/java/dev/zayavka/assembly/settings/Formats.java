package dev.zayavka.assembly.settings;

import dev.zayavka.adapter.telegram.delivery.SendPace;
import dev.zayavka.ports.shared.ChatId;
import dev.zayavka.ports.shared.PersonId;
import java.nio.file.Path;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

/** The forms of values that are not addresses or durations. */
public final class Formats {
  public static final Format<String> TEXT = Format.Parsed.Valid::new;

  public static final Format<Secret> SECRET = TEXT.map(Secret::new);

  public static final Format<Secret> BOT_TOKEN =
      matching("digits, a colon and the key, as @BotFather gave it", "\\d+:[A-Za-z0-9_-]+")
          .map(Secret::new);

  public static final Format<Secret> WEBHOOK_SECRET =
      matching("1 to 256 of A-Z a-z 0-9 _ and -", "[A-Za-z0-9_-]{1,256}").map(Secret::new);

  /** Token to follow "Bearer": RFC 9110 allows no spaces or letters beyond ASCII there. */
  public static final Format<Secret> BEARER_TOKEN =
      matching("visible ASCII characters without spaces", "[!-~]+").map(Secret::new);

  public static final Format<Secret> HEADER_VALUE =
      matching("visible ASCII characters", "[ -~]+").map(Secret::new);

  public static final Format<String> HEADER_NAME =
      matching("the name of an HTTP header", "[A-Za-z0-9!#$%&'*+.^_`|~-]+");

  public static final Format<String> HOST =
      matching("a host name or an IP address", "[A-Za-z0-9._-]+|[0-9A-Fa-f:.]+");

  public static final Format<Integer> PORT = between(1, 65_535, "a port between 1 and 65535");

  public static final Format<Integer> PORT_OR_ANY =
      between(0, 65_535, "a port between 1 and 65535, or 0 for any free one");

  public static final Format<Integer> POOL_SIZE = between(2, 1000, "a number between 2 and 1000");

  public static final Format<ZoneId> ZONE =
      Format.of("a time zone such as Europe/Moscow or +05:00", ZoneId::of);

  public static final Format<Locale> LANGUAGE = matching("ru or en", "ru|en").map(Locale::of);

  public static final Format<LogFormat> LOG_FORMAT =
      matching("json or text", "json|text")
          .map(name -> LogFormat.valueOf(name.toUpperCase(Locale.ROOT)));

  public static final Format<SendPace> SEND_PACE =
      matching("telegram or open", "telegram|open")
          .map(name -> SendPace.valueOf(name.toUpperCase(Locale.ROOT)));

  public static final Format<ChatId> CHAT =
      Format.of(
          "the group's id, a number such as -1001234567890",
          text -> new ChatId(Long.parseLong(text)));

  public static final Format<ChatId> GROUP =
      CHAT.where("the id of a group, which is negative", chat -> !chat.isPrivate());

  public static final Format<Path> FILE = Format.of("the path of a file", Path::of);

  public static final Format<Set<PersonId>> PEOPLE =
      Format.of(
          "Telegram user ids (positive numbers) separated by commas or spaces",
          text -> Set.copyOf(entries(text, "[,;\\s]+").map(Formats::personId).toList()));

  public static final Format<Boolean> SWITCH =
      matching("true or false", "(?i)true|false|yes|no|on|off|1|0")
          .map(text -> text.matches("(?i)true|yes|on|1"));

  public static final Format<LocalTime> TIME = Format.of("a time such as 10:00", LocalTime::parse);

  /** Domains of letters, digits and hyphens; other scripts are written as xn--. */
  public static final Format<Set<String>> DOMAINS =
      Format.of(
              "domains such as corp.example, separated by commas or spaces",
              text ->
                  Set.copyOf(
                      entries(text.toLowerCase(Locale.ROOT), "[,;\\s]+").distinct().toList()))
          .where(
              "domains such as corp.example, separated by commas or spaces",
              domains ->
                  !domains.isEmpty()
                      && domains.stream()
                          .allMatch(
                              domain ->
                                  domain.matches(
                                      "(?:[a-z0-9](?:[a-z0-9-]*[a-z0-9])?\\.)+[a-z][a-z0-9-]*")));

  private Formats() {}

  /** A text that matches as a whole. */
  public static Format<String> matching(String expected, String pattern) {
    return Format.of(expected, text -> text).where(expected, text -> text.matches(pattern));
  }

  private static Format<Integer> between(int least, int most, String expected) {
    return Format.of(expected, Integer::valueOf)
        .where(expected, number -> least <= number && number <= most);
  }

  /** The parts of a list, stripped; empty ones are left out. */
  public static Stream<String> entries(String text, String separator) {
    return Arrays.stream(text.split(separator)).map(String::strip).filter(part -> !part.isEmpty());
  }

  /** A Telegram user id. */
  public static PersonId personId(String text) {
    return new PersonId(Long.parseLong(text));
  }
}
