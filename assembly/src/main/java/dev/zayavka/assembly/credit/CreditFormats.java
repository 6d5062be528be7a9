package dev.zayavka.assembly.credit;

import dev.zayavka.assembly.settings.Format;
import dev.zayavka.assembly.settings.Formats;
import dev.zayavka.ports.credit.QuietHours;
import dev.zayavka.ports.shared.Person;
import java.time.LocalTime;
import java.util.List;
import java.util.regex.Pattern;

/** The forms of values that only the credit desk has. */
final class CreditFormats {

  private static final Pattern ANALYST = Pattern.compile("(\\d+)\\s*(?::(.*))?");

  static final Format<List<Person>> ANALYSTS =
      Format.of(
              "Telegram user ids separated by commas, each as 11 or 11:Иван Петров",
              text ->
                  Formats.entries(text, "[,;\n]+|\\s+(?=\\d+(?:[:,;\\s]|$))")
                      .map(CreditFormats::analyst)
                      .toList())
          .where(
              "a list that names each analyst once",
              people -> people.stream().map(Person::id).distinct().count() == people.size());

  static final Format<QuietHours> QUIET_HOURS =
      Format.of("two different times such as 21:00-08:00, or off", CreditFormats::quietHours);

  private CreditFormats() {}

  private static Person analyst(String text) {
    var parts = ANALYST.matcher(text);
    if (!parts.matches()) {
      throw new IllegalArgumentException("no analyst");
    }
    var name = parts.group(2);
    return new Person(Formats.personId(parts.group(1)), name == null ? "" : name);
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
