package dev.zayavka.sandbox.telegram.text;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * A start tag as parsed by TDLib.
 *
 * @param end the index after its {@code >}
 */
record HtmlTag(String name, Map<String, String> attributes, int end) {
  private static final Set<String> SUPPORTED =
      Set.of(
          "a",
          "b",
          "strong",
          "i",
          "em",
          "s",
          "strike",
          "del",
          "u",
          "ins",
          "tg-spoiler",
          "tg-emoji",
          "span",
          "pre",
          "code",
          "blockquote");

  /** Parses the tag whose {@code <} is at {@code begin}. */
  static HtmlTag read(String html, int begin, int byteOffset) {
    int at = begin + 1;
    while (at < html.length() && !HtmlMarkup.isSpace(html.charAt(at)) && html.charAt(at) != '>') {
      at++;
    }
    if (at >= html.length()) {
      throw new MarkupException("Unclosed start tag at byte offset " + byteOffset);
    }
    String name = html.substring(begin + 1, at).toLowerCase(Locale.ROOT);
    if (!SUPPORTED.contains(name)) {
      throw new MarkupException(
          "Unsupported start tag \"%s\" at byte offset %d".formatted(name, byteOffset));
    }
    HtmlTag tag = new AttributeReader(html, at, name, byteOffset).read();
    tag.check(byteOffset);
    return tag;
  }

  String attribute(String attribute) {
    return attributes.getOrDefault(attribute, "");
  }

  /** The language of a code block, or an empty string. */
  String language() {
    String styles = attribute("class");
    return name.equals("code") && styles.startsWith("language-")
        ? styles.substring("language-".length())
        : "";
  }

  private void check(int byteOffset) {
    if (name.equals("span") && !attribute("class").equals("tg-spoiler")) {
      throw new MarkupException(
          "Tag \"span\" must have class \"tg-spoiler\" at byte offset " + byteOffset);
    }
    if (name.equals("tg-emoji") && attribute("emoji-id").isEmpty()) {
      throw new MarkupException(
          "Tag \"tg-emoji\" must have attribute \"emoji-id\" at byte offset " + byteOffset);
    }
  }

  /**
   * Parser for the attributes of a tag: quoted, bare (letters, digits, {@code .} and {@code -}) or
   * without a value.
   */
  private static final class AttributeReader {
    private final String html;
    private final String name;
    private final int byteOffset;
    private final Map<String, String> attributes = new LinkedHashMap<>();
    private int at;

    AttributeReader(String html, int at, String name, int byteOffset) {
      this.html = html;
      this.at = at;
      this.name = name;
      this.byteOffset = byteOffset;
    }

    HtmlTag read() {
      skipSpaces();
      while (current() != '>') {
        readOne();
        skipSpaces();
      }
      return new HtmlTag(name, Map.copyOf(attributes), at + 1);
    }

    private void readOne() {
      int begin = at;
      while (!HtmlMarkup.isSpace(current()) && current() != '=' && current() != '>') {
        at++;
      }
      String attribute = html.substring(begin, at).toLowerCase(Locale.ROOT);
      if (attribute.isEmpty()) {
        throw new MarkupException(
            "Empty attribute name in the tag \"%s\" at byte offset %d".formatted(name, byteOffset));
      }
      skipSpaces();
      if (current() != '=') {
        attributes.put(attribute, "");
        return;
      }
      at++;
      skipSpaces();
      attributes.put(attribute, value());
    }

    private String value() {
      int begin = at;
      char quote = current();
      StringBuilder value = new StringBuilder();
      if (quote != '"' && quote != '\'') {
        while (isNameCharacter(current())) {
          value.append(current());
          at++;
        }
        if (!HtmlMarkup.isSpace(current()) && current() != '>') {
          throw new MarkupException(
              "Unexpected end of name token at byte offset " + HtmlMarkup.byteOffset(html, begin));
        }
        return value.toString().toLowerCase(Locale.ROOT);
      }
      at++;
      while (at < html.length() && html.charAt(at) != quote) {
        if (html.charAt(at) == '&') {
          at = CharacterReferences.decodeAt(html, at, value);
        } else {
          value.append(html.charAt(at));
          at++;
        }
      }
      if (at >= html.length()) {
        throw new MarkupException("Unclosed start tag at byte offset " + byteOffset);
      }
      at++;
      return value.toString();
    }

    private void skipSpaces() {
      while (at < html.length() && HtmlMarkup.isSpace(html.charAt(at))) {
        at++;
      }
    }

    private char current() {
      if (at >= html.length()) {
        throw new MarkupException(
            "Unclosed start tag \"%s\" at byte offset %d".formatted(name, byteOffset));
      }
      return html.charAt(at);
    }

    private static boolean isNameCharacter(char c) {
      return (c >= 'a' && c <= 'z')
          || (c >= 'A' && c <= 'Z')
          || (c >= '0' && c <= '9')
          || c == '.'
          || c == '-';
    }
  }
}
