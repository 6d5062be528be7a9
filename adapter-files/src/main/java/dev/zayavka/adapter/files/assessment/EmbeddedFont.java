package dev.zayavka.adapter.files.assessment;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.jspecify.annotations.Nullable;

/**
 * Font of a document, of which only the glyphs in use are stored.
 *
 * @param glyphs says which characters it has
 */
record EmbeddedFont(PDType0Font font, CmapLookup glyphs) {

  /** Liberation Sans (Latin, Cyrillic, Greek) from the jar of PDFBox. */
  private static final String BUNDLED =
      "/org/apache/pdfbox/resources/ttf/LiberationSans-Regular.ttf";

  /** Glyph for characters the font does not have (OpenType, "Recommendations"). */
  private static final int NO_GLYPH = 0;

  /** The bundled font, as a part of the document. */
  static EmbeddedFont in(PDDocument document) throws IOException {
    try (@Nullable InputStream file = PDDocument.class.getResourceAsStream(BUNDLED)) {
      if (file == null) {
        throw new IllegalStateException(BUNDLED + " is not on the class path");
      }
      TrueTypeFont font = new TTFParser().parse(new RandomAccessReadBuffer(file));
      // Ligatures: Russian has none, and words with them are harder to find.
      font.setEnableGsub(false);
      return new EmbeddedFont(PDType0Font.load(document, font, true), font.getUnicodeCmapLookup());
    }
  }

  /** The text without emoji and other characters the font has no glyph for. */
  String drawable(String text) {
    StringBuilder drawable = new StringBuilder(text.length());
    text.codePoints()
        .filter(sign -> glyphs.getGlyphId(sign) != NO_GLYPH)
        .forEach(drawable::appendCodePoint);
    return drawable.toString().strip();
  }

  /** Width of a text in points. */
  float width(String text, float size) {
    try {
      return font.getStringWidth(text) / 1000 * size;
    } catch (IOException broken) {
      throw new UncheckedIOException("cannot read " + BUNDLED, broken);
    }
  }
}
