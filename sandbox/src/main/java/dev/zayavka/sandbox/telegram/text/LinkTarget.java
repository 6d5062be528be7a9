package dev.zayavka.sandbox.telegram.text;

import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Target of a link: a URL, or a person ({@code tg://user?id=1}). */
record LinkTarget(String type, Map<String, String> attributes) {
  private static final Pattern PERSON = Pattern.compile("tg://user/?\\?id=(\\d+)");
  private static final Pattern ADDRESS =
      Pattern.compile("(?:(https?|ftp|tg|ton|tonsite)://)?([^/?#\\s]+)([^\\s]*)");

  /** Parses a target; empty for a URL that Telegram drops silently. */
  static Optional<LinkTarget> of(String link) {
    Matcher person = PERSON.matcher(link);
    if (person.matches()) {
      return Optional.of(new LinkTarget("text_mention", Map.of("user_id", person.group(1))));
    }
    Matcher address = ADDRESS.matcher(link);
    if (!address.matches()) {
      return Optional.empty();
    }
    String scheme = address.group(1) == null ? "http" : address.group(1);
    String host = address.group(2);
    if (!scheme.equals("tg") && !host.contains(".")) {
      return Optional.empty();
    }
    String rest = address.group(3);
    String path = rest.startsWith("/") || scheme.equals("tg") ? rest : "/" + rest;
    return Optional.of(new LinkTarget("text_link", Map.of("url", scheme + "://" + host + path)));
  }
}
