package dev.zayavka.sandbox.telegram.text;

import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Parser for the HTML style of the Bot API ("Formatting options"). It accepts the same input and
 * reports the same offsets and error texts as {@code parse_html} of TDLib: supported tags only,
 * balanced, four named character references and numeric ones.
 */
public final class HtmlMarkup {
  private final String html;
  private final StringBuilder text = new StringBuilder();
  private final List<Entity> entities = new ArrayList<>();
  private final Deque<OpenTag> open = new ArrayDeque<>();
  private int at;

  private HtmlMarkup(String html) {
    this.html = html;
  }

  /**
   * Parses a text in HTML style.
   *
   * @throws MarkupException with the reason given by TDLib
   */
  public static TextWithEntities parse(String html) {
    return new HtmlMarkup(html).parse();
  }

  private TextWithEntities parse() {
    while (at < html.length()) {
      char c = html.charAt(at);
      if (c == '<') {
        if (at + 1 < html.length() && html.charAt(at + 1) == '/') {
          closeTag();
        } else {
          openTag();
        }
      } else if (c == '&') {
        at = CharacterReferences.decodeAt(html, at, text);
      } else {
        text.append(c);
        at++;
      }
    }
    if (!open.isEmpty()) {
      throw new MarkupException(
          "Can't find end tag corresponding to start tag \"" + open.getFirst().name() + "\"");
    }
    return new TextWithEntities(text.toString(), entities);
  }

  private void openTag() {
    int begin = at;
    HtmlTag tag = HtmlTag.read(html, begin, byteOffset(html, begin));
    open.push(new OpenTag(tag, text.length(), entities.size()));
    at = tag.end();
  }

  private void closeTag() {
    int begin = at;
    if (open.isEmpty()) {
      throw new MarkupException("Unexpected end tag at byte offset " + byteOffset(html, begin));
    }
    int nameEnd = begin + 2;
    while (nameEnd < html.length()
        && !isSpace(html.charAt(nameEnd))
        && html.charAt(nameEnd) != '>') {
      nameEnd++;
    }
    String name = html.substring(begin + 2, nameEnd).toLowerCase(Locale.ROOT);
    int end = nameEnd;
    while (end < html.length() && isSpace(html.charAt(end))) {
      end++;
    }
    if (end >= html.length() || html.charAt(end) != '>') {
      throw new MarkupException("Unclosed end tag at byte offset " + byteOffset(html, begin));
    }
    OpenTag opened = open.pop();
    if (!name.isEmpty() && !name.equals(opened.name())) {
      throw new MarkupException(
          "Unmatched end tag at byte offset %d, expected \"</%s>\", found \"</%s>\""
              .formatted(byteOffset(html, begin), opened.name(), name));
    }
    at = end + 1;
    finish(opened);
  }

  private void finish(OpenTag opened) {
    int length = text.length() - opened.offset();
    if (length == 0) {
      return;
    }
    String inside = text.substring(opened.offset());
    switch (opened.name()) {
      case "b", "strong" -> add("bold", opened, length);
      case "i", "em" -> add("italic", opened, length);
      case "u", "ins" -> add("underline", opened, length);
      case "s", "strike", "del" -> add("strikethrough", opened, length);
      case "span", "tg-spoiler" -> add("spoiler", opened, length);
      case "blockquote" ->
          add(
              opened.tag().attributes().containsKey("expandable")
                  ? "expandable_blockquote"
                  : "blockquote",
              opened,
              length);
      case "tg-emoji" ->
          entities.add(
              new Entity(
                  "custom_emoji",
                  opened.offset(),
                  length,
                  Map.of("custom_emoji_id", opened.tag().attribute("emoji-id"))));
      case "a" -> addLink(opened, inside);
      case "pre", "code" -> addCode(opened, length);
      default -> throw new IllegalStateException("an unsupported tag was let in: " + opened.name());
    }
  }

  private void add(String type, OpenTag opened, int length) {
    entities.add(Entity.of(type, opened.offset(), length));
  }

  private void addLink(OpenTag opened, String inside) {
    String target = opened.tag().attribute("href");
    LinkTarget.of(target.isEmpty() ? inside : target)
        .ifPresent(
            link ->
                entities.add(
                    new Entity(link.type(), opened.offset(), inside.length(), link.attributes())));
  }

  /**
   * Adds a code entity. {@code <pre><code class="language-x">} in either order over the same text
   * is one {@code pre} entity.
   */
  private void addCode(OpenTag opened, int length) {
    String partner = opened.name().equals("pre") ? "code" : "pre";
    String language = opened.tag().language();
    for (int i = opened.entitiesBefore(); i < entities.size(); i++) {
      Entity inner = entities.get(i);
      boolean sameText = inner.offset() == opened.offset() && inner.length() == length;
      if (!sameText || !inner.type().equals(partner)) {
        continue;
      }
      String known =
          language.isEmpty() ? inner.attributes().getOrDefault("language", "") : language;
      if (!known.isEmpty()) {
        entities.set(i, new Entity("pre", opened.offset(), length, Map.of("language", known)));
        return;
      }
    }
    Map<String, String> attributes = language.isEmpty() ? Map.of() : Map.of("language", language);
    entities.add(new Entity(opened.name(), opened.offset(), length, attributes));
  }

  static int byteOffset(String html, int index) {
    return html.substring(0, index).getBytes(StandardCharsets.UTF_8).length;
  }

  static boolean isSpace(char c) {
    return c == ' ' || c == '\t' || c == '\r' || c == '\n';
  }

  private record OpenTag(HtmlTag tag, int offset, int entitiesBefore) {
    String name() {
      return tag.name();
    }
  }
}
