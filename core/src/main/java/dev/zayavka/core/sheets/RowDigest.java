package dev.zayavka.core.sheets;

import dev.zayavka.ports.sheets.Cell;
import java.util.HexFormat;
import java.util.List;

/**
 * Digest of the cells of a row, to see whether it changed since it was written: FNV-1a of 64 bits,
 * twice.
 */
final class RowDigest {

  private static final long PRIME = 0x100000001b3L;
  private static final long FIRST_OFFSET = 0xcbf29ce484222325L;
  private static final long SECOND_OFFSET = 0x84222325cbf29ce4L;

  private RowDigest() {}

  static String of(List<Cell> cells) {
    HexFormat hex = HexFormat.of();
    return hex.toHexDigits(hash(cells, FIRST_OFFSET)) + hex.toHexDigits(hash(cells, SECOND_OFFSET));
  }

  private static long hash(List<Cell> cells, long offset) {
    long hash = offset;
    for (Cell cell : cells) {
      String text =
          switch (cell) {
            case Cell.Text words -> "t" + words.value().length() + ":" + words.value();
            case Cell.Number number -> "n:" + number.value().toPlainString() + ";";
          };
      for (int index = 0; index < text.length(); index++) {
        hash = (hash ^ text.charAt(index)) * PRIME;
      }
    }
    return hash;
  }
}
