package dev.zayavka.adapter.files.devices;

import java.awt.geom.AffineTransform;
import java.awt.geom.Path2D;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.jspecify.annotations.Nullable;

/** Font that draws text as outlines. It needs no fonts of the machine, unlike text in AWT. */
final class OutlineFont {

  /** Liberation Sans (Latin, Cyrillic, Greek) from the jar of PDFBox. */
  private static final String BUNDLED =
      "/org/apache/pdfbox/resources/ttf/LiberationSans-Regular.ttf";

  private static final String ELLIPSIS = "…";

  /** Glyph for characters the font does not have (OpenType, "Recommendations"). */
  private static final int NO_GLYPH = 0;

  /** Enough for the longest device number in the widest letter. */
  static final int MAX_LINES = 4;

  private final TrueTypeFont font;

  private OutlineFont(TrueTypeFont font) {
    this.font = font;
  }

  static OutlineFont bundled() {
    try (@Nullable InputStream file = TrueTypeFont.class.getResourceAsStream(BUNDLED)) {
      if (file == null) {
        throw new IllegalStateException(BUNDLED + " is not on the class path");
      }
      return new OutlineFont(new TTFParser().parse(new RandomAccessReadBuffer(file)));
    } catch (IOException broken) {
      throw new UncheckedIOException("cannot read " + BUNDLED, broken);
    }
  }

  /**
   * Lays out text: one line in the largest size that fits, or several lines in the smallest size,
   * because a device number must not be cut. Text longer than {@link #MAX_LINES} is shortened.
   *
   * @param most largest width of a line
   */
  List<TextOutline> lines(String text, double most, double smallest, double largest) {
    List<TextOutline> lines = new ArrayList<>();
    String rest = spaced(text);
    while (lines.size() < MAX_LINES - 1 && width(rest, smallest) > most) {
      String begin = rest.substring(0, end(rest, most, smallest));
      lines.add(line(begin, smallest));
      rest = rest.substring(begin.length()).strip();
    }
    lines.add(line(rest, most, smallest, lines.isEmpty() ? largest : smallest));
    return lines;
  }

  /** Index of a line break: the last blank that fits, or else the last character. */
  private int end(String text, double most, double size) {
    int full = 1;
    while (full < text.length() && width(text.substring(0, full + 1), size) <= most) {
      full++;
    }
    int blank = text.lastIndexOf(' ', full);
    return blank > 0 ? blank : full;
  }

  private String spaced(String text) {
    return drawable(text.replaceAll("(?U)\\s+", " ")).strip().replaceAll(" +", " ");
  }

  /** Removes emoji and other characters the font would draw as an empty box. */
  private synchronized String drawable(String text) {
    StringBuilder drawable = new StringBuilder(text.length());
    text.codePoints().filter(this::isKnown).forEach(drawable::appendCodePoint);
    return drawable.toString();
  }

  private boolean isKnown(int sign) {
    try {
      return font.getUnicodeCmapLookup().getGlyphId(sign) != NO_GLYPH;
    } catch (IOException broken) {
      throw new UncheckedIOException("cannot read " + BUNDLED, broken);
    }
  }

  /**
   * Lays out one line in the largest size that fits; shortened if even the smallest does not.
   *
   * @param most largest width
   */
  TextOutline line(String text, double most, double smallest, double largest) {
    String spaced = spaced(text);
    double fitting = largest * most / Math.max(width(spaced, largest), most);
    return fitting >= smallest
        ? line(spaced, fitting)
        : line(shortened(spaced, most, smallest), smallest);
  }

  private String shortened(String text, double most, double size) {
    int length = text.length();
    while (length > 0 && width(text.substring(0, length) + ELLIPSIS, size) > most) {
      length = text.offsetByCodePoints(length, -1);
    }
    return text.substring(0, length).replaceAll("[\\s\\p{P}]+$", "") + ELLIPSIS;
  }

  private double width(String text, double size) {
    return line(text, size).width();
  }

  /** Synchronized, because the font reads its tables lazily and is not safe for threads. */
  private synchronized TextOutline line(String text, double size) {
    try {
      double scale = size / font.getUnitsPerEm();
      Path2D shape = new Path2D.Double(Path2D.WIND_NON_ZERO);
      double right = 0;
      for (int sign : text.codePoints().toArray()) {
        int glyph = font.getUnicodeCmapLookup().getGlyphId(sign);
        AffineTransform place = new AffineTransform(scale, 0, 0, -scale, right, 0);
        shape.append(outline(glyph).getPathIterator(place), false);
        right += scale * font.getAdvanceWidth(glyph);
      }
      double ascent = scale * font.getHorizontalHeader().getAscender();
      double descent = -scale * font.getHorizontalHeader().getDescender();
      return new TextOutline(shape, right, ascent, descent);
    } catch (IOException broken) {
      throw new UncheckedIOException("cannot read a glyph of " + BUNDLED, broken);
    }
  }

  private Path2D outline(int glyph) throws IOException {
    var data = font.getGlyph().getGlyph(glyph);
    return data == null ? new Path2D.Double() : data.getPath();
  }
}
