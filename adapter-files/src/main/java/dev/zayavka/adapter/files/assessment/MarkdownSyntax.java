package dev.zayavka.adapter.files.assessment;

import dev.zayavka.ports.assessment.scenario.StyledText.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** Checks of a line of Markdown, and its bold words. */
final class MarkdownSyntax {

  private static final String BOLD = "**";

  /** Each with the way out, in the order of search. */
  private static final List<Map.Entry<Pattern, String>> UNKNOWN =
      List.of(
          rule("```.*|~~~.*", "no code"),
          rule("#{4,}.*|#{1,3}[^# ].*|#{1,3}", "a heading: one to three #, a blank, and words"),
          rule("(-{3,}|_{3,}|\\*{3,}|={3,})", "no rule and no underlined heading"),
          rule("\\s*[*+] .*|-|- *", "- and words for an item of a list"),
          rule("\\d+[.)]|\\d+\\) .*|\\d{3,}\\. .*", "1. and words for an item of a numbered list"),
          rule("\\s+(- |\\d+\\. ).*", "a list of one level"),
          rule("\\s*\\|.*", "no table"),
          rule(" *\\t.*| {4,}.*", "a line without tabs or four blanks before it"),
          rule("> ?(- |\\d+\\. |#|>).*", "words in a quotation, and no list or heading"),
          rule(".*`.*", "no code"),
          rule(".*!\\[.*", "no picture"),
          rule(".*\\]\\(.*", "no link"),
          rule(".*<[A-Za-z/!].*", "no HTML"),
          rule(".*&(#?\\w+);.*", "the character itself instead of &...;"),
          rule(".*\\\\.*", "no backslash"),
          rule(".*~~.*", "no words struck out"),
          rule(".*(?<![\\p{L}\\p{N}_])_{1,3}[^\\s_].*", "** for bold words, and no _"));

  private MarkdownSyntax() {}

  private static Map.Entry<Pattern, String> rule(String form, String expected) {
    return Map.entry(Pattern.compile(form), expected);
  }

  /** Expectation for a line with a form that is not supported; empty if there is none. */
  static Optional<String> unknown(String line) {
    return UNKNOWN.stream()
        .filter(rule -> rule.getKey().matcher(line).matches())
        .map(Map.Entry::getValue)
        .findFirst();
  }

  /** Parts of a text; empty if its asterisks are not those of bold words. */
  static Optional<List<Span>> spans(String text) {
    List<Span> spans = new ArrayList<>();
    String[] parts = text.split(Pattern.quote(BOLD), -1);
    for (int i = 0; i < parts.length; i++) {
      boolean bold = i % 2 == 1;
      if (parts[i].contains("*") || bold && !parts[i].equals(parts[i].strip())) {
        return Optional.empty();
      }
      if (bold && parts[i].isEmpty()) {
        return Optional.empty();
      }
      if (!parts[i].isEmpty()) {
        spans.add(bold ? new Span.Bold(parts[i]) : new Span.Plain(parts[i]));
      }
    }
    return parts.length % 2 == 1 ? Optional.of(spans) : Optional.empty();
  }
}
