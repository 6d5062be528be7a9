package dev.zayavka.adapter.files.assessment;

import dev.zayavka.ports.assessment.scenario.StyledText;
import dev.zayavka.ports.assessment.scenario.StyledText.Span;
import java.util.ArrayList;
import java.util.List;

/** Breaks a text into lines at its blanks. A word longer than a line is cut. */
final class LineBreaker {

  private static final String BLANK = " ";

  private final EmbeddedFont font;
  private final float size;
  private final float most;
  private final List<WordLine> lines = new ArrayList<>();
  private List<WordLine.Placed> line = new ArrayList<>();
  private float end;

  /**
   * A breaker for one text.
   *
   * @param most width of a line
   */
  LineBreaker(EmbeddedFont font, float size, float most) {
    this.font = font;
    this.size = size;
    this.most = most;
  }

  /** The lines, none for a text without a character that can be drawn. */
  List<WordLine> lines(StyledText text) {
    words(text).forEach(this::add);
    endLine();
    return lines;
  }

  /** Words are divided by blanks; a word may change its style within. */
  private List<List<Part>> words(StyledText text) {
    List<List<Part>> words = new ArrayList<>();
    List<Part> word = new ArrayList<>();
    for (Span span : text.spans()) {
      String[] parts = span.text().split("[ \\t]", -1);
      for (int i = 0; i < parts.length; i++) {
        if (i > 0) {
          words.add(word);
          word = new ArrayList<>();
        }
        String drawable = font.drawable(parts[i]);
        if (!drawable.isEmpty()) {
          word.add(new Part(drawable, span instanceof Span.Bold));
        }
      }
    }
    words.add(word);
    words.removeIf(List::isEmpty);
    return words;
  }

  private void add(List<Part> word) {
    float width = (float) word.stream().mapToDouble(part -> width(part.text())).sum();
    if (end > 0 && end + width(BLANK) + width > most) {
      endLine();
    }
    if (end > 0) {
      end += width(BLANK);
    }
    word.forEach(this::add);
  }

  private void add(Part part) {
    String rest = part.text();
    while (end + width(rest) > most && fitting(rest) < rest.length()) {
      int cut = fitting(rest);
      if (cut == 0 && end > 0) {
        endLine();
      } else {
        int begin = Math.max(cut, rest.offsetByCodePoints(0, 1));
        place(new Part(rest.substring(0, begin), part.bold()));
        rest = rest.substring(begin);
        endLine();
      }
    }
    place(new Part(rest, part.bold()));
  }

  /** Number of characters that fit behind what the line has. */
  private int fitting(String text) {
    int cut = text.length();
    while (cut > 0 && end + width(text.substring(0, cut)) > most) {
      cut = text.offsetByCodePoints(cut, -1);
    }
    return cut;
  }

  private void place(Part part) {
    line.add(new WordLine.Placed(part.text(), end, part.bold()));
    end += width(part.text());
  }

  private void endLine() {
    if (!line.isEmpty()) {
      lines.add(new WordLine(line));
    }
    line = new ArrayList<>();
    end = 0;
  }

  private float width(String text) {
    return font.width(text, size);
  }

  private record Part(String text, boolean bold) {}
}
