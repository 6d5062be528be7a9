package dev.zayavka.adapter.files.assessment;

import dev.zayavka.ports.assessment.scenario.StyledText;
import dev.zayavka.ports.assessment.scenario.StyledText.Span;
import dev.zayavka.ports.assessment.scenario.Theory;
import dev.zayavka.ports.assessment.scenario.TheoryBlock;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.pdmodel.common.PDRectangle;

/** Layout of theory on pages: line breaks and page breaks, in points from the lower left corner. */
final class TheoryLayout {

  private static final float LEFT = 62;
  private static final float RIGHT = PDRectangle.A4.getWidth() - 62;
  private static final float TOP = PDRectangle.A4.getHeight() - 64;
  private static final float BOTTOM = 64;

  private static final float LIST_INDENT = 18;
  private static final float QUOTE_INDENT = 16;
  private static final float BAR_INDENT = 4;
  private static final float BAR_WIDTH = 2;

  /** Share of a line's height below the baseline. */
  private static final float DESCENT = 0.25f;

  private static final float QUOTE_GRAY = 0.25f;

  private static final Look TITLE = new Look(22, 28, 0, 14, true, 0);
  private static final Look BODY = new Look(11, 16, 0, 8, false, 0);
  private static final Look ITEM = new Look(11, 16, 0, 4, false, 0);
  private static final Look QUOTE = new Look(11, 16, 0, 0, false, QUOTE_GRAY);
  private static final List<Look> HEADINGS =
      List.of(
          new Look(16, 21, 14, 6, true, 0),
          new Look(13, 18, 10, 4, true, 0),
          new Look(11, 16, 6, 3, true, 0));

  private final EmbeddedFont font;
  private final List<PdfPage> pages = new ArrayList<>();
  private float y;

  TheoryLayout(EmbeddedFont font) {
    this.font = font;
    newPage();
  }

  /** The pages of a document, at least one. */
  List<PdfPage> pages(String title, Theory theory) {
    write(new StyledText(List.of(new Span.Plain(title))), TITLE, LEFT);
    theory.blocks().forEach(this::add);
    return pages;
  }

  private void add(TheoryBlock block) {
    switch (block) {
      case TheoryBlock.Heading heading -> heading(heading);
      case TheoryBlock.Paragraph paragraph -> write(paragraph.text(), BODY, LEFT);
      case TheoryBlock.Bullets bullets -> bullets.items().forEach(item -> item("•", item));
      case TheoryBlock.Numbered numbered -> numbered(numbered.items());
      case TheoryBlock.Quote quote -> quote(quote.paragraphs());
    }
  }

  /** A heading stays with the two lines below it. */
  private void heading(TheoryBlock.Heading heading) {
    Look look = HEADINGS.get(heading.level() - 1);
    reserve(look.before() + look.leading() + look.after() + 2 * BODY.leading());
    if (y < TOP) {
      y -= look.before();
    }
    write(heading.text(), look, LEFT);
  }

  private void numbered(List<StyledText> items) {
    for (int i = 0; i < items.size(); i++) {
      item((i + 1) + ".", items.get(i));
    }
  }

  private void item(String mark, StyledText text) {
    reserve(ITEM.leading());
    place(mark, LEFT, y - ITEM.leading() + ITEM.descent(), ITEM, false);
    write(text, ITEM, LEFT + LIST_INDENT);
  }

  private void quote(List<StyledText> paragraphs) {
    for (StyledText paragraph : paragraphs) {
      for (WordLine line : lines(paragraph, QUOTE, LEFT + QUOTE_INDENT)) {
        reserve(QUOTE.leading());
        pages
            .getLast()
            .bars()
            .add(
                new PdfPage.Bar(
                    LEFT + BAR_INDENT, y - QUOTE.leading(), BAR_WIDTH, QUOTE.leading()));
        write(line, QUOTE, LEFT + QUOTE_INDENT);
      }
    }
    y -= BODY.after();
  }

  private void write(StyledText text, Look look, float left) {
    lines(text, look, left).forEach(line -> write(line, look, left));
    y -= look.after();
  }

  private void write(WordLine line, Look look, float left) {
    reserve(look.leading());
    float baseline = y - look.leading() + look.descent();
    for (WordLine.Placed part : line.parts()) {
      place(part.text(), left + part.x(), baseline, look, part.bold());
    }
    y -= look.leading();
  }

  private List<WordLine> lines(StyledText text, Look look, float left) {
    return new LineBreaker(font, look.size(), RIGHT - left).lines(text);
  }

  private void place(String text, float x, float baseline, Look look, boolean bold) {
    pages
        .getLast()
        .words()
        .add(new PdfPage.Words(text, x, baseline, look.size(), bold || look.bold(), look.gray()));
  }

  private void reserve(float height) {
    if (y - height < BOTTOM) {
      newPage();
    }
  }

  private void newPage() {
    pages.add(PdfPage.empty());
    y = TOP;
  }

  /**
   * Look of a block.
   *
   * @param leading height of a line
   */
  private record Look(
      float size, float leading, float before, float after, boolean bold, float gray) {
    float descent() {
      return DESCENT * leading;
    }
  }
}
