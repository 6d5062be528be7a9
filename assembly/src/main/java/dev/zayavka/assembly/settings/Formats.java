package dev.zayavka.assembly.settings;

import dev.zayavka.ports.credit.QuietHours;
import dev.zayavka.ports.shared.ChatId;
import dev.zayavka.ports.shared.Person;
import dev.zayavka.ports.shared.PersonId;
import java.nio.file.Path;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The forms of values that are not addresses or durations. */
final class Formats {
  static final Format<String> TEXT = Format.Parsed.Valid::new;

  static final Format<Secret> SECRET = TEXT.map(Secret::new);

  static final Format<Secret> BOT_TOKEN =
      matching("digits, a colon and the key, as @BotFather gave it", "\\d+:[A-Za-z0-9_-]+")
          .map(Secret::new);

  static final Format<Secret> WEBHOOK_SECRET =
      matching("1 to 256 of A-Z a-z 0-9 _ and -", "[A-Za-z0-9_-]{1,256}").map(Secret::new);

  /** What follows "Bearer": RFC 9110 leaves no room for spaces or letters beyond ASCII there. */
  static final Format<Secret> BEARER_TOKEN =
      matching("visible ASCII characters without spaces", "[!-~]+").map(Secret::new);

  static final Format<Secret> HEADER_VALUE =
      matching("visible ASCII characters", "[ -~]+").map(Secret::new);

  static final Format<String> HEADER_NAME =
      matching("the name of an HTTP header", "[A-Za-z0-9!#$%&'*+.^_`|~-]+");

  static final Format<String> HOST =
      matching("a host name or an IP address", "[A-Za-z0-9._-]+|[0-9A-Fa-f:.]+");

  static final Format<Integer> PORT = between(1, 65_535, "a port between 1 and 65535");

  static final Format<Integer> PORT_OR_ANY =
      between(0, 65_535, "a port between 1 and 65535, or 0 for any free one");

  static final Format<Integer> POOL_SIZE = between(2, 1000, "a number between 2 and 1000");

  static final Format<ZoneId> ZONE =
      Format.of("a time zone such as Europe/Moscow or +05:00", ZoneId::of);

  static final Format<Locale> LANGUAGE = matching("ru or en", "ru|en").map(Locale::of);

  static final Format<LogFormat> LOG_FORMAT =
      matching("json or text", "json|text")
          .map(name -> LogFormat.valueOf(name.toUpperCase(Locale.ROOT)));

  static final Format<ChatId> CHAT =
      Format.of(
          "the group's id, a number such as -1001234567890",
          text -> new ChatId(Long.parseLong(text)));

  static final Format<ChatId> GROUP =
      CHAT.where("the id of a group, which is negative", chat -> !chat.isPrivate());

  static final Format<Path> FILE = Format.of("the path of a file", Path::of);

  static final Format<Set<PersonId>> PEOPLE =
      Format.of(
          "Telegram user ids (positive numbers) separated by commas or spaces",
          text -> Set.copyOf(entries(text, "[,;\\s]+").map(Formats::personId).toList()));

  static final Format<Boolean> SWITCH =
      matching("true or false", "(?i)true|false|yes|no|on|off|1|0")
          .map(text -> text.matches("(?i)true|yes|on|1"));

  static final Format<LocalTime> TIME = Format.of("a time such as 10:00", LocalTime::parse);

  /** Of letters, digits and hyphens: other scripts are written as xn--. */
  static final Format<Set<String>> DOMAINS =
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

  private static final Pattern ANALYST = Pattern.compile("(\\d+)\\s*(?::(.*))?");

  static final Format<List<Person>> ANALYSTS =
      Format.of(
              "Telegram user ids separated by commas, each as 11 or 11:Иван Петров",
              text ->
                  entries(text, "[,;\n]+|\\s+(?=\\d+(?:[:,;\\s]|$))")
                      .map(Formats::analyst)
                      .toList())
          .where(
              "a list that names each analyst once",
              people -> people.stream().map(Person::id).distinct().count() == people.size());

  static final Format<QuietHours> QUIET_HOURS =
      Format.of("two different times such as 21:00-08:00, or off", Formats::quietHours);

  private Formats() {}

  static Format<String> matching(String expected, String pattern) {
    return Format.of(expected, text -> text).where(expected, text -> text.matches(pattern));
  }

  private static Format<Integer> between(int least, int most, String expected) {
    return Format.of(expected, Integer::valueOf)
        .where(expected, number -> least <= number && number <= most);
  }

  private static Stream<String> entries(String text, String separator) {
    return Arrays.stream(text.split(separator)).map(String::strip).filter(part -> !part.isEmpty());
  }

  private static PersonId personId(String text) {
    return new PersonId(Long.parseLong(text));
  }

  private static Person analyst(String text) {
    var parts = ANALYST.matcher(text);
    if (!parts.matches()) {
      throw new IllegalArgumentException("no analyst");
    }
    var name = parts.group(2);
    return new Person(personId(parts.group(1)), name == null ? "" : name);
  }

  private static QuietHours quietHours(String text) {
    if (text.equals("off")) {
      return QuietHours.none();
    }
    var ends = text.split("\\s*-\\s*", 2);
    var hours = new QuietHours(LocalTime.parse(ends[0]), LocalTime.parse(ends[ends.length - 1]));
    if (hours.from().equals(hours.to())) {
      throw new IllegalArgumentException("nothing between two equal times");
    }
    return hours;
  }
}
