package dev.zayavka.adapter.telegram.text;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Splitter of a long text into messages: between paragraphs, or else between words. No word is
 * lost, and each message closes its own marks.
 */
public final class MessageParts {

  private static final String BETWEEN = "\n\n";

  /** A mark, an escaped sign, or a character as people see it. */
  private static final Pattern TOKEN =
      Pattern.compile("<[^>]*>|&(?:lt|gt|amp|quot);|\\X", Pattern.DOTALL);

  private MessageParts() {}

  /** Messages with these paragraphs in their order, each of at most 4096 characters. */
  public static List<Html> of(List<Html> paragraphs) {
    List<Html> messages = new ArrayList<>();
    StringBuilder markup = new StringBuilder();
    int length = 0;
    for (Html piece : paragraphs.stream().flatMap(whole -> pieces(whole).stream()).toList()) {
      if (length > 0 && length + BETWEEN.length() + piece.length() > LineBuilder.LONGEST) {
        messages.add(new Html(markup.toString()));
        markup.setLength(0);
        length = 0;
      }
      if (length > 0) {
        markup.append(BETWEEN);
        length += BETWEEN.length();
      }
      markup.append(piece.markup());
      length += piece.length();
    }
    if (length > 0) {
      messages.add(new Html(markup.toString()));
    }
    return messages;
  }

  private static List<Html> pieces(Html paragraph) {
    if (paragraph.length() <= LineBuilder.LONGEST) {
      return paragraph.markup().isBlank() ? List.of() : List.of(paragraph);
    }
    Cutter cutter = new Cutter();
    Matcher tokens = TOKEN.matcher(paragraph.markup());
    while (tokens.find()) {
      cutter.add(tokens.group());
    }
    return cutter.pieces();
  }

  /** Collector of one piece after the other. */
  private static final class Cutter {

    private final List<Html> pieces = new ArrayList<>();
    private final Deque<String> open = new ArrayDeque<>();
    private StringBuilder markup = new StringBuilder();
    private int length;

    /** Place after the last white space, with the marks that are open there; 0 for none. */
    private int gapAt;

    private int lengthAtGap;
    private List<String> openAtGap = List.of();

    void add(String token) {
      if (token.startsWith("<")) {
        mark(token);
        return;
      }
      int size = token.startsWith("&") && token.length() > 1 ? 1 : token.length();
      if (length + size > LineBuilder.LONGEST) {
        cut();
      }
      markup.append(token);
      length += size;
      if (token.isBlank()) {
        gapAt = markup.length();
        lengthAtGap = length;
        openAtGap = List.copyOf(open);
      }
    }

    List<Html> pieces() {
      if (length > 0) {
        pieces.add(new Html(markup.toString()));
      }
      return pieces;
    }

    private void mark(String mark) {
      if (mark.startsWith("</")) {
        open.pollLast();
      } else {
        open.addLast(mark);
      }
      markup.append(mark);
    }

    private void cut() {
      boolean betweenWords = gapAt > 0;
      int at = betweenWords ? gapAt : markup.length();
      List<String> marks = betweenWords ? openAtGap : List.copyOf(open);
      pieces.add(new Html(markup.substring(0, at).stripTrailing() + closing(marks)));
      markup = new StringBuilder(String.join("", marks)).append(markup, at, markup.length());
      length = betweenWords ? length - lengthAtGap : 0;
      gapAt = 0;
    }

    private static String closing(List<String> marks) {
      StringBuilder closing = new StringBuilder();
      for (String mark : marks.reversed()) {
        closing.append("</").append(mark.substring(1).split("[ >]", 2)[0]).append('>');
      }
      return closing.toString();
    }
  }
}
