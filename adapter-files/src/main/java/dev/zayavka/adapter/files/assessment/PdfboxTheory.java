package dev.zayavka.adapter.files.assessment;

import dev.zayavka.ports.assessment.scenario.Theory;
import dev.zayavka.ports.assessment.scenario.driven.TheoryPdf;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.graphics.state.RenderingMode;

/**
 * Renderer of theory by PDFBox, on pages of A4. The one font it embeds has no bold face, so the
 * outlines of bold words are stroked as well as filled.
 */
final class PdfboxTheory implements TheoryPdf {

  /** A fixed seed of the file identifier (ISO 32000-1, section 14.4), instead of the time. */
  private static final long SEED = 0;

  private static final float FOOTER = 34;
  private static final float FOOTER_SIZE = 9;
  private static final float GRAY = 0.45f;

  @Override
  public byte[] draw(String title, Theory theory) {
    try (PDDocument document = new PDDocument()) {
      EmbeddedFont font = EmbeddedFont.in(document);
      String heading = font.drawable(title);
      List<PdfPage> pages = new TheoryLayout(font).pages(heading, theory);
      for (int i = 0; i < pages.size(); i++) {
        draw(document, font, pages.get(i), (i + 1) + " / " + pages.size());
      }
      describe(document, heading);
      ByteArrayOutputStream file = new ByteArrayOutputStream();
      document.save(file);
      return file.toByteArray();
    } catch (IOException broken) {
      throw new UncheckedIOException("cannot draw a theory", broken);
    }
  }

  private static void describe(PDDocument document, String title) {
    document.getDocumentInformation().setTitle(title);
    document.getDocumentCatalog().setLanguage("ru-RU");
    document.setDocumentId(SEED);
  }

  private static void draw(PDDocument document, EmbeddedFont font, PdfPage page, String number)
      throws IOException {
    PDPage sheet = new PDPage(PDRectangle.A4);
    document.addPage(sheet);
    try (PDPageContentStream pen = new PDPageContentStream(document, sheet)) {
      for (PdfPage.Bar bar : page.bars()) {
        pen.setNonStrokingColor(GRAY);
        pen.addRect(bar.x(), bar.bottom(), bar.width(), bar.height());
        pen.fill();
      }
      for (PdfPage.Words words : page.words()) {
        draw(pen, font, words);
      }
      float left = (PDRectangle.A4.getWidth() - font.width(number, FOOTER_SIZE)) / 2;
      draw(pen, font, new PdfPage.Words(number, left, FOOTER, FOOTER_SIZE, false, GRAY));
    }
  }

  private static void draw(PDPageContentStream pen, EmbeddedFont font, PdfPage.Words words)
      throws IOException {
    pen.beginText();
    pen.setFont(font.font(), words.size());
    pen.setNonStrokingColor(words.gray());
    pen.setStrokingColor(words.gray());
    pen.setLineWidth(words.size() / 32);
    pen.setRenderingMode(words.bold() ? RenderingMode.FILL_STROKE : RenderingMode.FILL);
    pen.newLineAtOffset(words.x(), words.baseline());
    pen.showText(words.text());
    pen.endText();
  }
}
