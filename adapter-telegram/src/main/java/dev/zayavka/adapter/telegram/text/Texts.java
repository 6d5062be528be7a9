package dev.zayavka.adapter.telegram.text;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Sentences in one language, in ICU message format: one sentence a key. */
public final class Texts {

  private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("dd.MM.yyyy");
  private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("dd.MM.yyyy HH:mm");
  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm");
  private static final int MOST_DIGITS = 24;
  private static final int CENTS = 2;

  private final Language language;
  private final ZoneId zone;
  private final Map<String, String> patterns;
  private final Map<String, Sentence> parsed = new ConcurrentHashMap<>();

  private Texts(Language language, ZoneId zone, Map<String, String> patterns) {
    this.language = language;
    this.zone = zone;
    this.patterns = patterns;
  }

  /** Sentences of the bot itself in this language; times are shown in this zone. */
  public static Texts in(Language language, ZoneId zone) {
    return new Texts(language, zone, TextBundle.BOT.load(language));
  }

  /**
   * These sentences and those of a desk.
   *
   * @throws IllegalStateException if both have a sentence of one key
   */
  public Texts with(TextBundle bundle) {
    Map<String, String> all = new HashMap<>(patterns);
    bundle
        .load(language)
        .forEach(
            (key, pattern) -> {
              if (all.put(key, pattern) != null) {
                throw new IllegalStateException("a second text " + key + " in " + bundle);
              }
            });
    return new Texts(language, zone, Map.copyOf(all));
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

  /** The language of the sentences. */
  public Language language() {
    return language;
  }

  /** A number with its digits in groups; absurdly long ones as they are. */
  public String amount(BigDecimal amount) {
    if (Math.abs((long) amount.precision() - amount.scale()) > MOST_DIGITS) {
      return Truncate.line(amount.toString(), MOST_DIGITS);
    }
    return language.number(amount, CENTS);
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

  private String format(String key, Map<String, Object> arguments) {
    return parsed.computeIfAbsent(key, this::parse).format(language, arguments);
  }

  private Sentence parse(String key) {
    String pattern = patterns.get(key);
    if (pattern == null) {
      throw new IllegalStateException("no text " + key + " in " + language);
    }
    return Sentence.of(pattern);
  }
}
