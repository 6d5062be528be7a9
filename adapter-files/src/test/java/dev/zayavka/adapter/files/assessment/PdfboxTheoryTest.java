package dev.zayavka.adapter.files.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import dev.zayavka.ports.assessment.scenario.Scenario;
import dev.zayavka.ports.assessment.scenario.StyledText;
import dev.zayavka.ports.assessment.scenario.StyledText.Span;
import dev.zayavka.ports.assessment.scenario.Theory;
import dev.zayavka.ports.assessment.scenario.TheoryBlock;
import dev.zayavka.ports.assessment.scenario.driven.TheoryPdf;
import dev.zayavka.testkit.contract.assessment.scenario.TheoryPdfContract;
import java.io.IOException;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

final class PdfboxTheoryTest implements TheoryPdfContract {

  private final TheoryPdf pdf = AssessmentFiles.theoryPdf();

  @Override
  public TheoryPdf theoryPdf() {
    return pdf;
  }

  @ParameterizedTest
  @MethodSource("dev.zayavka.adapter.files.assessment.BuiltInScenariosTest#scenarios")
  void every_word_of_a_built_in_theory_can_be_found_and_copied(Scenario scenario)
      throws IOException {
    byte[] file = pdf.draw(scenario.title().ru(), scenario.theory());

    String drawn = words(text(file));
    assertThat(drawn).contains(words(scenario.title().ru().replaceAll("^\\P{L}+", "")));
    assertThat(scenario.theory().blocks().stream().flatMap(PdfboxTheoryTest::texts))
        .allSatisfy(text -> assertThat(drawn).contains(words(text.plain())));
    assertThat(file.length).isLessThan(100_000);
  }

  @Test
  void a_long_theory_has_numbered_pages() throws IOException {
    byte[] file =
        pdf.draw(
            "Теория",
            new Theory(IntStream.range(0, 100).mapToObj(PdfboxTheoryTest::paragraphOf).toList()));

    try (PDDocument document = Loader.loadPDF(file)) {
      int pages = document.getNumberOfPages();
      assertThat(pages).isGreaterThan(3);
      for (int page = 1; page <= pages; page++) {
        PDFTextStripper stripper = new PDFTextStripper();
        stripper.setStartPage(page);
        stripper.setEndPage(page);
        assertThat(stripper.getText(document).strip()).endsWith(page + " / " + pages);
      }
      assertThat(document.getDocumentInformation().getTitle()).isEqualTo("Теория");
    }
  }

  @Test
  void a_heading_stays_with_the_text_below_it() throws IOException {
    for (int paragraphs = 25; paragraphs < 33; paragraphs++) {
      List<TheoryBlock> blocks =
          Stream.concat(
                  IntStream.range(0, paragraphs).mapToObj(i -> paragraph("слово")),
                  Stream.of(new TheoryBlock.Heading(1, plain("Заголовок")), paragraph("Дальше")))
              .toList();
      try (PDDocument document = Loader.loadPDF(pdf.draw("Теория", new Theory(blocks)))) {
        PDFTextStripper stripper = new PDFTextStripper();
        stripper.setStartPage(document.getNumberOfPages());
        String last = stripper.getText(document);
        assertThat(last.contains("Заголовок")).isEqualTo(last.contains("Дальше"));
      }
    }
  }

  @Test
  void a_word_longer_than_a_line_is_cut_and_kept() throws IOException {
    String endless = "щ".repeat(300);
    byte[] file = pdf.draw("Теория", new Theory(List.of(paragraph(endless))));

    assertThat(text(file).replaceAll("\\s", "")).contains(endless);
  }

  @Test
  void latin_words_have_no_ligatures_and_are_found() throws IOException {
    byte[] file = pdf.draw("Теория", new Theory(List.of(paragraph("office affiliate flow"))));

    assertThat(text(file)).contains("office affiliate flow");
  }

  private static TheoryBlock paragraphOf(int number) {
    return paragraph("Абзац " + number + " " + "рассказывает о разговоре ".repeat(10));
  }

  private static TheoryBlock paragraph(String text) {
    return new TheoryBlock.Paragraph(plain(text));
  }

  private static StyledText plain(String text) {
    return new StyledText(List.of(new Span.Plain(text)));
  }

  private static Stream<StyledText> texts(TheoryBlock block) {
    return switch (block) {
      case TheoryBlock.Heading heading -> Stream.of(heading.text());
      case TheoryBlock.Paragraph paragraph -> Stream.of(paragraph.text());
      case TheoryBlock.Bullets bullets -> bullets.items().stream();
      case TheoryBlock.Numbered numbered -> numbered.items().stream();
      case TheoryBlock.Quote quote -> quote.paragraphs().stream();
    };
  }

  private static String text(byte[] file) throws IOException {
    try (PDDocument document = Loader.loadPDF(file)) {
      return new PDFTextStripper().getText(document);
    }
  }

  /** Without page numbers, and with single blanks. */
  private static String words(String text) {
    return text.replaceAll("\\d+ / \\d+", "").replaceAll("\\s+", " ").strip();
  }
}
