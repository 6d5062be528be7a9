package dev.zayavka.ports.assessment.scenario;

import java.util.List;

/** Block of theory, in the order of the text. */
public sealed interface TheoryBlock {
  /**
   * Heading.
   *
   * @param level 1 (a chapter) to 3
   */
  record Heading(int level, StyledText text) implements TheoryBlock {}

  /** Paragraph. */
  record Paragraph(StyledText text) implements TheoryBlock {}

  /** List with bullets. */
  record Bullets(List<StyledText> items) implements TheoryBlock {
    public Bullets {
      items = List.copyOf(items);
    }
  }

  /** List with numbers, from 1. */
  record Numbered(List<StyledText> items) implements TheoryBlock {
    public Numbered {
      items = List.copyOf(items);
    }
  }

  /** Quotation, such as a sample of good or bad wording; one paragraph per element. */
  record Quote(List<StyledText> paragraphs) implements TheoryBlock {
    public Quote {
      paragraphs = List.copyOf(paragraphs);
    }
  }
}
