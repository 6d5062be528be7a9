package dev.zayavka.adapter.files;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Makes texts of the cells of a sheet that hold a date as ISO 8601 has it (ECMA-376, part 1,
 * section 18.18.11), which the library takes for damage. Bytes pass through one by one: a sheet may
 * be large.
 */
final class DateCells {

  private static final DateTimeFormatter SHOWN = DateTimeFormatter.ofPattern("dd.MM.yyyy");
  private static final int DAY = "2026-11-20".length();

  private static final Pattern CELL = Pattern.compile("<(?:\\w+:)?c\\s.*", Pattern.DOTALL);
  private static final Pattern VALUE = Pattern.compile("<(?:\\w+:)?v[\\s>].*", Pattern.DOTALL);
  private static final Pattern DATED = Pattern.compile("(\\st=)([\"'])d\\2");

  private final OutputStream to;
  private boolean isDated;
  private boolean isValue;

  private DateCells(OutputStream to) {
    this.to = to;
  }

  /** True when a part of a sheet, read byte by byte, may have such cells. */
  static final class Sought {
    private static final long DOUBLE_QUOTED = packed(" t=\"d\"");
    private static final long SINGLE_QUOTED = packed(" t='d'");
    private static final long SIX_BYTES = 0xFFFF_FFFF_FFFFL;

    private long last;
    private boolean found;

    void accept(byte next) {
      last = (last << Byte.SIZE | next & 0xFF) & SIX_BYTES;
      found |= last == DOUBLE_QUOTED || last == SINGLE_QUOTED;
    }

    boolean areThere() {
      return found;
    }

    private static long packed(String sixBytes) {
      long packed = 0;
      for (byte next : sixBytes.getBytes(StandardCharsets.US_ASCII)) {
        packed = packed << Byte.SIZE | next;
      }
      return packed;
    }
  }

  static void copy(InputStream from, OutputStream to) throws IOException {
    new DateCells(to).copy(new BufferedInputStream(from));
  }

  private void copy(InputStream from) throws IOException {
    ByteArrayOutputStream piece = new ByteArrayOutputStream();
    for (int next = from.read(); next >= 0; next = from.read()) {
      if (next == '<') {
        write(text(taken(piece)));
      }
      piece.write(next);
      if (next == '>') {
        write(tag(taken(piece)));
      }
    }
    write(taken(piece));
  }

  private String tag(String tag) {
    if (CELL.matcher(tag).matches()) {
      Matcher dated = DATED.matcher(tag);
      isDated = dated.find();
      return isDated ? dated.replaceFirst("$1$2str$2") : tag;
    }
    isValue = isDated && VALUE.matcher(tag).matches();
    return tag;
  }

  private String text(String text) {
    return isValue && text.length() >= DAY ? date(text) : text;
  }

  private static String date(String text) {
    try {
      return SHOWN.format(LocalDate.parse(text.substring(0, DAY)));
    } catch (DateTimeParseException other) {
      return text;
    }
  }

  /** Byte for sign: what is looked for is ASCII, and everything else stays as it is. */
  private static String taken(ByteArrayOutputStream piece) {
    String taken = piece.toString(StandardCharsets.ISO_8859_1);
    piece.reset();
    return taken;
  }

  private void write(String piece) throws IOException {
    to.write(piece.getBytes(StandardCharsets.ISO_8859_1));
  }
}
