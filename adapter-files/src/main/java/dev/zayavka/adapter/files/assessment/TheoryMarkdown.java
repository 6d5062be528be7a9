package dev.zayavka.adapter.files.assessment;

import dev.zayavka.ports.assessment.scenario.StyledText;
import dev.zayavka.ports.assessment.scenario.StyledText.Span;
import dev.zayavka.ports.assessment.scenario.Theory;
import dev.zayavka.ports.assessment.scenario.TheoryBlock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Parser of a part of Markdown (CommonMark 0.31): headings of three levels, paragraphs, flat lists,
 * quotations and bold words. Everything else is a mistake rather than text, so that no author is
 * surprised by asterisks in a message.
 */
final class TheoryMarkdown {

  /** A block goes into one message (Bot API, sendMessage: 4096 characters). */
  private static final int MOST_BLOCK = 3000;

  private static final int MOST_HEADING = 120;

  private static final Pattern HEADING = Pattern.compile("(#{1,3}) (.+)");
  private static final Pattern BULLET = Pattern.compile("- (.+)");
  private static final Pattern NUMBER = Pattern.compile("\\d{1,2}\\. (.+)");
  private static final Pattern QUOTE = Pattern.compile("> ?(.*)");
  private static final Pattern CONTINUATION = Pattern.compile(" {2,3}(\\S.*)");

  private final Mistakes mistakes;
  private final List<TheoryBlock> blocks = new ArrayList<>();
  private final List<StyledText> texts = new ArrayList<>();
  private final List<Span> spans = new ArrayList<>();
  private Kind kind = Kind.NONE;
  private int begin;

  private TheoryMarkdown(Mistakes mistakes) {
    this.mistakes = mistakes;
  }

  /** The theory; empty if there are mistakes. */
  static Optional<Theory> read(String text, Mistakes mistakes) {
    TheoryMarkdown reader = new TheoryMarkdown(mistakes);
    String[] lines = text.split("\n", -1);
    for (int i = 0; i < lines.length; i++) {
      reader.line(i + 1, lines[i].stripTrailing());
    }
    reader.endBlock();
    if (reader.blocks.isEmpty() && mistakes.isEmpty()) {
      mistakes.expected(1, "theory, the file is empty");
    }
    return mistakes.isEmpty() ? Optional.of(new Theory(reader.blocks)) : Optional.empty();
  }

  private void line(int number, String line) {
    if (line.isEmpty()) {
      endBlock();
      return;
    }
    Optional<String> unknown = MarkdownSyntax.unknown(line);
    if (unknown.isPresent()) {
      mistakes.expected(number, unknown.get());
      return;
    }
    Matcher heading = HEADING.matcher(line);
    Matcher bullet = BULLET.matcher(line);
    Matcher item = NUMBER.matcher(line);
    Matcher quote = QUOTE.matcher(line);
    Matcher continued = CONTINUATION.matcher(line);
    if (heading.matches()) {
      heading(number, heading.group(1).length(), heading.group(2));
    } else if (bullet.matches()) {
      begin(Kind.BULLETS, number);
      endText();
      words(number, bullet.group(1));
    } else if (item.matches() && kind == Kind.PARAGRAPH) {
      mistakes.expected(number, "a blank line before a numbered list");
    } else if (item.matches()) {
      begin(Kind.NUMBERED, number);
      endText();
      words(number, item.group(1));
    } else if (quote.matches()) {
      begin(Kind.QUOTE, number);
      quoted(number, quote.group(1).strip());
    } else if (continued.matches() && kind.isList()) {
      words(number, continued.group(1));
    } else if (line.startsWith(" ")) {
      mistakes.expected(number, "a line without blanks before it; lists have one level");
    } else if (kind.isList() || kind == Kind.QUOTE) {
      mistakes.expected(
          number, "a blank line after a list or quotation, or two blanks before a line of an item");
    } else {
      begin(Kind.PARAGRAPH, number);
      words(number, line);
    }
  }

  private void heading(int number, int level, String text) {
    endBlock();
    if (text.length() > MOST_HEADING) {
      mistakes.expected(
          number, "a heading of 1 to " + MOST_HEADING + " characters, it has " + text.length());
    }
    words(number, text.strip());
    blocks.add(new TheoryBlock.Heading(level, new StyledText(spans)));
    spans.clear();
  }

  private void quoted(int number, String text) {
    if (text.isEmpty()) {
      endText();
    } else {
      words(number, text);
    }
  }

  private void words(int number, String text) {
    Optional<List<Span>> parsed = MarkdownSyntax.spans(spans.isEmpty() ? text : " " + text);
    parsed.ifPresentOrElse(
        spans::addAll, () -> mistakes.expected(number, "** before and after bold words of a line"));
  }

  private void begin(Kind wanted, int number) {
    if (kind != wanted) {
      endBlock();
      kind = wanted;
      begin = number;
    }
  }

  private void endText() {
    if (!spans.isEmpty()) {
      texts.add(new StyledText(spans));
      spans.clear();
    }
  }

  private void endBlock() {
    endText();
    if (!texts.isEmpty()) {
      checkLength();
      blocks.add(block());
    }
    texts.clear();
    kind = Kind.NONE;
  }

  private TheoryBlock block() {
    return switch (kind) {
      case NONE, PARAGRAPH -> new TheoryBlock.Paragraph(texts.getFirst());
      case BULLETS -> new TheoryBlock.Bullets(texts);
      case NUMBERED -> new TheoryBlock.Numbered(texts);
      case QUOTE -> new TheoryBlock.Quote(texts);
    };
  }

  private void checkLength() {
    int length = texts.stream().mapToInt(text -> text.plain().length()).sum();
    if (length > MOST_BLOCK) {
      mistakes.expected(
          begin, "a block of at most " + MOST_BLOCK + " characters, it has " + length);
    }
  }

  private enum Kind {
    NONE,
    PARAGRAPH,
    BULLETS,
    NUMBERED,
    QUOTE;

    boolean isList() {
      return this == BULLETS || this == NUMBERED;
    }
  }
}
