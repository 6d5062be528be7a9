package dev.zayavka.adapter.telegram.text;

import com.ibm.icu.text.MessageFormat;
import com.ibm.icu.text.NumberFormat;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;

/** The bot's words in one language: one sentence a key, in ICU message format. */
public final class Texts {

  private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("dd.MM.yyyy");
  private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("dd.MM.yyyy HH:mm");
  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm");
  private static final int MOST_DIGITS = 24;

  private final Language language;
  private final ZoneId zone;
  private final Map<String, String> patterns;

  private Texts(Language language, ZoneId zone, Map<String, String> patterns) {
    this.language = language;
    this.zone = zone;
    this.patterns = patterns;
  }

  /** The texts of this language; times are shown in this zone. */
  public static Texts in(Language language, ZoneId zone) {
    return new Texts(language, zone, load(language));
  }

  /**
   * A sentence for a message: values are escaped, those that are {@link Html} stand as they are.
   */
  public Html html(String key, Arg... gaps) {
    Map<String, Object> arguments = new HashMap<>();
    for (Arg gap : gaps) {
      arguments.put(
          gap.name(),
          switch (gap.content()) {
            case Html html -> html.markup();
            case Number number -> number;
            case Object other -> Html.escape(other.toString()).markup();
          });
    }
    return new Html(format(key, arguments));
  }

  /** A sentence for a button, an alert, a menu: nothing is marked up. */
  public String plain(String key, Arg... gaps) {
    Map<String, Object> arguments = new HashMap<>();
    for (Arg gap : gaps) {
      arguments.put(gap.name(), gap.content() instanceof Html html ? html.plain() : gap.content());
    }
    return format(key, arguments);
  }

  /** A number with its digits in groups; absurdly long ones as they are. */
  public String amount(BigDecimal amount) {
    if (Math.abs((long) amount.precision() - amount.scale()) > MOST_DIGITS) {
      return Truncate.line(amount.toString(), MOST_DIGITS);
    }
    NumberFormat grouped = NumberFormat.getNumberInstance(language.locale());
    grouped.setMaximumFractionDigits(2);
    return grouped.format(amount);
  }

  /** A calendar day. */
  public String day(LocalDate day) {
    return DATE.format(day);
  }

  /** A moment, to the minute. */
  public String moment(Instant moment) {
    return MOMENT.format(moment.atZone(zone));
  }

  /** A time of the day, to the minute. */
  public String time(Instant moment) {
    return TIME.format(moment.atZone(zone));
  }

  /** All keys there are. */
  Set<String> keys() {
    return new TreeSet<>(patterns.keySet());
  }

  String pattern(String key) {
    String pattern = patterns.get(key);
    if (pattern == null) {
      throw new IllegalStateException("no text " + key + " in " + language);
    }
    return pattern;
  }

  private String format(String key, Map<String, Object> arguments) {
    return new MessageFormat(pattern(key), language.locale()).format(arguments);
  }

  private static Map<String, String> load(Language language) {
    String name = "messages_" + language.code() + ".properties";
    try (InputStream stream = Texts.class.getResourceAsStream(name)) {
      if (stream == null) {
        throw new IllegalStateException("no bundle " + name);
      }
      Properties properties = new Properties();
      try (Reader reader = new InputStreamReader(stream, StandardCharsets.UTF_8)) {
        properties.load(reader);
      }
      Map<String, String> patterns = new HashMap<>();
      properties.stringPropertyNames().forEach(k -> patterns.put(k, properties.getProperty(k)));
      return Map.copyOf(patterns);
    } catch (IOException unreadable) {
      throw new UncheckedIOException("bundle " + name, unreadable);
    }
  }
}
