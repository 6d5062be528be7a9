package dev.zayavka.adapter.files;

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

/** A font as outlines. AWT would ask the machine for its fonts, of which a server may have none. */
final class Typeface {

  /** Liberation Sans has Latin, Cyrillic and Greek; PDFBox brings it along. */
  private static final String BUNDLED =
      "/org/apache/pdfbox/resources/ttf/LiberationSans-Regular.ttf";

  private static final String ELLIPSIS = "…";

  /** What stands for every sign a font has not (OpenType, "Recommendations"). */
  private static final int NO_GLYPH = 0;

  /** The longest number of a device, all of W, takes four. */
  static final int MOST_LINES = 4;

  private final TrueTypeFont font;

  private Typeface(TrueTypeFont font) {
    this.font = font;
  }

  static Typeface bundled() {
    try (@Nullable InputStream file = TrueTypeFont.class.getResourceAsStream(BUNDLED)) {
      if (file == null) {
        throw new IllegalStateException(BUNDLED + " is not on the class path");
      }
      return new Typeface(new TTFParser().parse(new RandomAccessReadBuffer(file)));
    } catch (IOException broken) {
      throw new UncheckedIOException("cannot read " + BUNDLED, broken);
    }
  }

  /**
   * One line as large as it fits, or as many of the smallest as it takes: a number that is cut is
   * none. What fits no {@link #MOST_LINES} of them is shortened.
   *
   * @param most how wide each may be
   */
  List<Line> lines(String text, double most, double smallest, double largest) {
    List<Line> lines = new ArrayList<>();
    String rest = spaced(text);
    while (lines.size() < MOST_LINES - 1 && width(rest, smallest) > most) {
      String begin = rest.substring(0, end(rest, most, smallest));
      lines.add(line(begin, smallest));
      rest = Values.strip(rest.substring(begin.length()));
    }
    lines.add(line(rest, most, smallest, lines.isEmpty() ? largest : smallest));
    return lines;
  }

  /** Where a line ends that goes on below: at a blank, or wherever it is full. */
  private int end(String text, double most, double size) {
    int full = 1;
    while (full < text.length() && width(text.substring(0, full + 1), size) <= most) {
      full++;
    }
    int blank = text.lastIndexOf(' ', full);
    return blank > 0 ? blank : full;
  }

  private String spaced(String text) {
    return Values.strip(drawable(text.replaceAll("\\s+", " "))).replaceAll(" +", " ");
  }

  /** Without emoji and other signs the font has not: it would draw an empty box for each. */
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
   * A line as large as it fits, shortened when not even the smallest does.
   *
   * @param most how wide it may be
   */
  Line line(String text, double most, double smallest, double largest) {
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

  /** The font reads its tables when they are asked for, which two threads must not do at once. */
  private synchronized Line line(String text, double size) {
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
      return new Line(shape, right, ascent, descent);
    } catch (IOException broken) {
      throw new UncheckedIOException("cannot read a glyph of " + BUNDLED, broken);
    }
  }

  private Path2D outline(int glyph) throws IOException {
    var data = font.getGlyph().getGlyph(glyph);
    return data == null ? new Path2D.Double() : data.getPath();
  }
}
