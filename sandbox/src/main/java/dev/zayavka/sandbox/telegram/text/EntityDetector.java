package dev.zayavka.sandbox.telegram.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Detects the entities that Telegram finds in any text: commands, mentions, URLs, e-mail addresses,
 * hashtags, phone numbers.
 */
public final class EntityDetector {
  private static final Set<String> LEFT_ALONE = Set.of("code", "pre", "text_link", "text_mention");
  private static final List<Rule> RULES =
      List.of(
          new Rule("email", "(?<![\\w.+-])[\\w.+-]+@[\\w-]+(?:\\.[\\w-]+)+"),
          new Rule(
              "url",
              "(?<![\\p{L}\\p{N}@])(?:https?://[^\\s<>\"]+|(?:[\\p{L}\\p{N}-]+\\.)+"
                  + "(?:com|org|net|ru|me|io|dev|рф)(?![\\p{L}\\p{N}])(?:/[^\\s<>\"]*)?)"),
          new Rule(
              "bot_command", "(?<![\\p{L}\\p{N}/_])/[A-Za-z0-9_]{1,64}(?:@\\w{3,32})?(?![\\w/])"),
          new Rule("mention", "(?<![\\p{L}\\p{N}_])@[A-Za-z0-9_]{3,32}(?![\\p{L}\\p{N}_])"),
          new Rule("hashtag", "(?<![\\p{L}\\p{N}_])#(?=[\\p{N}_]*\\p{L})[\\p{L}\\p{N}_]{1,256}"),
          new Rule("phone_number", "(?<![\\p{L}\\p{N}+])\\+\\d{7,15}(?!\\d)"));

  private EntityDetector() {}

  /** Adds the detected entities; existing code and links stay unchanged. */
  public static TextWithEntities detect(TextWithEntities formatted) {
    List<Entity> all = new ArrayList<>(formatted.entities());
    List<Entity> taken =
        new ArrayList<>(
            formatted.entities().stream().filter(e -> LEFT_ALONE.contains(e.type())).toList());
    for (Rule rule : RULES) {
      Matcher matcher = rule.pattern().matcher(formatted.text());
      while (matcher.find()) {
        Entity found = Entity.of(rule.type(), matcher.start(), matcher.end() - matcher.start());
        if (taken.stream().noneMatch(found::overlaps)) {
          taken.add(found);
          all.add(found);
        }
      }
    }
    return new TextWithEntities(formatted.text(), all);
  }

  private record Rule(String type, Pattern pattern) {
    Rule(String type, String regex) {
      this(type, Pattern.compile(regex));
    }
  }
}
