package dev.zayavka.adapter.files;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;

/** Format of a file, recognised by its first bytes. */
enum FileFormat {
  /** ZIP archive, for example an XLSX workbook. */
  ZIP_ARCHIVE,
  /** Workbook with a password, which Office stores in a compound file. */
  ENCRYPTED_WORKBOOK,
  /** Binary file without a readable table, for example an XLS workbook or a picture. */
  UNSUPPORTED,
  /** Any other file, which may be text. */
  TEXT;

  private static final byte[] LOCAL_FILE = bytes("504b0304");
  private static final byte[] COMPOUND_FILE = bytes("d0cf11e0a1b11ae1");
  private static final byte[] LOCKED = "EncryptedPackage".getBytes(StandardCharsets.UTF_16LE);

  /** PNG, PDF, JPEG, RAR, 7z, gzip, an empty ZIP archive, and a split one. */
  private static final List<byte[]> UNSUPPORTED_MARKS =
      List.of(
          bytes("89504e470d0a1a0a"),
          bytes("255044462d"),
          bytes("ffd8ffe0"),
          bytes("ffd8ffe1"),
          bytes("526172211a07"),
          bytes("377abcaf271c"),
          bytes("1f8b08"),
          bytes("504b0506"),
          bytes("504b0708"));

  static FileFormat of(byte[] content) {
    if (begins(content, LOCAL_FILE)) {
      return ZIP_ARCHIVE;
    }
    if (begins(content, COMPOUND_FILE)) {
      return contains(content, LOCKED) ? ENCRYPTED_WORKBOOK : UNSUPPORTED;
    }
    return UNSUPPORTED_MARKS.stream().anyMatch(mark -> begins(content, mark)) ? UNSUPPORTED : TEXT;
  }

  static boolean begins(byte[] content, byte[] mark) {
    return content.length >= mark.length
        && Arrays.equals(content, 0, mark.length, mark, 0, mark.length);
  }

  static boolean contains(byte[] content, byte[] sought) {
    for (int at = 0; at <= content.length - sought.length; at++) {
      if (Arrays.equals(content, at, at + sought.length, sought, 0, sought.length)) {
        return true;
      }
    }
    return false;
  }

  private static byte[] bytes(String hex) {
    return HexFormat.of().parseHex(hex);
  }
}
