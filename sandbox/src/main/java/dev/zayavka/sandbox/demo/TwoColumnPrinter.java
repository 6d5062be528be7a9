package dev.zayavka.sandbox.demo;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;

/** Prints two columns: the chat on the left, the database state on the right. */
final class TwoColumnPrinter {

  private static final int LEFT = 76;

  private final PrintStream out;

  TwoColumnPrinter(PrintStream out) {
    this.out = out;
  }

  void headline(String text) {
    out.println();
    out.println("── " + text + " " + "─".repeat(Math.max(3, LEFT + 36 - width(text))));
  }

  void print(List<String> left, List<String> right) {
    List<String> wrapped = left.stream().flatMap(line -> wrap(line).stream()).toList();
    for (int row = 0; row < Math.max(wrapped.size(), right.size()); row++) {
      String text = row < wrapped.size() ? wrapped.get(row) : "";
      String beside = row < right.size() ? right.get(row) : "";
      out.println(
          (text + " ".repeat(Math.max(1, LEFT - width(text))) + "│ " + beside).stripTrailing());
    }
  }

  /** Wraps a long line at a space and keeps its indentation. */
  private static List<String> wrap(String line) {
    List<String> lines = new ArrayList<>();
    String indent = " ".repeat(line.length() - line.stripLeading().length());
    String rest = line;
    while (width(rest) > LEFT - 2) {
      int at = rest.lastIndexOf(' ', LEFT - 2);
      int end = at > indent.length() ? at : LEFT - 2;
      lines.add(rest.substring(0, end));
      rest = indent + rest.substring(end).strip();
    }
    lines.add(rest);
    return lines;
  }

  /** Number of terminal columns a text takes; an emoji takes two. */
  private static int width(String text) {
    return text.codePoints()
        .map(point -> point == 0xFE0F || point == 0x200D ? 0 : point >= 0x1F000 ? 2 : 1)
        .sum();
  }
}
