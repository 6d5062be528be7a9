package dev.zayavka.adapter.telegram.text;

import java.util.regex.Pattern;

/**
 * A piece of a message in Telegram's HTML parse mode (Bot API, "HTML style"), safe to be put into
 * another. The only place where values are escaped.
 *
 * @param markup with {@code <}, {@code >} and {@code &} of values escaped
 */
public record Html(String markup) {

  private static final Pattern TAG = Pattern.compile("<[^>]*>");
  private static final Pattern ENTITY = Pattern.compile("&(?:lt|gt|amp|quot);");

  /** Nothing at all. */
  public static final Html EMPTY = new Html("");

  /** Escapes a foreign value, so that it is shown as it is. */
  public static Html escape(String value) {
    return new Html(
        value
            .replace("&", "&amp;")
            .replace("<", "&lt;")
            .replace(">", "&gt;")
            .replace("\"", "&quot;"));
  }

  /** Length as Telegram counts it, "after entities parsing", in UTF-16 units. */
  public int length() {
    return plain().length();
  }

  /** Text without tags, with entities replaced. */
  public String plain() {
    String withoutTags = TAG.matcher(markup).replaceAll("");
    return ENTITY
        .matcher(withoutTags)
        .replaceAll(
            found ->
                switch (found.group()) {
                  case "&lt;" -> "<";
                  case "&gt;" -> ">";
                  case "&quot;" -> "\"";
                  default -> "&";
                });
  }
}
