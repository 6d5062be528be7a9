package dev.zayavka.ports.assessment.scenario;

import java.util.List;
import java.util.stream.Collectors;

/** Text with bold parts, of one paragraph and without line breaks. */
public record StyledText(List<Span> spans) {
  public StyledText {
    spans = List.copyOf(spans);
  }

  /** The text without its styles. */
  public String plain() {
    return spans.stream().map(Span::text).collect(Collectors.joining());
  }

  /** Part of a text in one style. */
  public sealed interface Span {
    /** Words of the part, not empty. */
    String text();

    /** Part in the style of its block. */
    record Plain(String text) implements Span {}

    /** Bold part. */
    record Bold(String text) implements Span {}
  }
}
