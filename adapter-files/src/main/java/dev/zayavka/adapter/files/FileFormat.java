package dev.zayavka.adapter.files;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.regex.Pattern;

/** Format of a file, recognised by its first bytes. */
enum FileFormat {
  /** ZIP archive, for example an XLSX or ODS workbook. */
  ZIP_ARCHIVE,
  /** Compound file of Office 97 to 2003, for example an XLS workbook. */
  COMPOUND_FILE,
  /** Workbook with a password, which Office stores in a compound file. */
  ENCRYPTED_WORKBOOK,
  /** Records of an XLS workbook without the compound file around them. */
  BARE_WORKBOOK,
  /** Workbook of Excel 2 to 95. */
  OLD_WORKBOOK,
  WEB_PAGE,
  XML,
  PICTURE,
  PDF,
  DOCUMENT,
  ARCHIVE,
  WEB_ARCHIVE,
  /** Text that holds data, but no table. */
  JSON,
  /** Any other file, which may be text. */
  TEXT;

  private static final int HEAD = 4096;
  private static final byte[] LOCAL_FILE = bytes("504b0304");
  private static final byte[] COMPOUND = bytes("d0cf11e0a1b11ae1");
  private static final byte[] LOCKED = "EncryptedPackage".getBytes(StandardCharsets.UTF_16LE);
  private static final byte[] PDF_MARK = bytes("255044462d");

  /** Beginning of a workbook in BIFF8: a record of type 0809 and length 16 with version 0600. */
  private static final byte[] BIFF8 = bytes("090810000006");

  /** The same in the versions before. */
  private static final List<byte[]> OLD_MARKS =
      List.of(bytes("0908080000"), bytes("09040600"), bytes("09020600"), bytes("09000400"));

  /** PNG, JPEG, GIF and TIFF in both byte orders. */
  private static final List<byte[]> PICTURE_MARKS =
      List.of(
          bytes("89504e470d0a1a0a"),
          bytes("ffd8ff"),
          bytes("474946383761"),
          bytes("474946383961"),
          bytes("49492a00"),
          bytes("4d4d002a"));

  /** RAR, 7z, gzip, an empty ZIP archive, and a split one. */
  private static final List<byte[]> ARCHIVE_MARKS =
      List.of(
          bytes("526172211a07"),
          bytes("377abcaf271c"),
          bytes("1f8b08"),
          bytes("504b0506"),
          bytes("504b0708"));

  private static final Pattern WEB_PAGE_START =
      Pattern.compile(
          "\\A\\s*(?:<\\?xml[^>]*>\\s*|<!--.*?-->\\s*)*<(?:!doctype\\s+html"
              + "|(?:html|head|title|meta|style|body|div|center|table|thead|tbody|tr)(?=[\\s>/]))",
          Pattern.CASE_INSENSITIVE | Pattern.DOTALL);
  private static final Pattern XML_START = Pattern.compile("\\A\\s*<(\\?xml|Workbook|office:)");
  private static final Pattern MIME_START =
      Pattern.compile("\\A\\s*MIME-Version:", Pattern.CASE_INSENSITIVE);
  private static final Pattern JSON_START = Pattern.compile("\\A\\s*(\\[\\s*)?\\{\\s*[\"}]");

  static FileFormat of(byte[] content) {
    if (begins(content, LOCAL_FILE)) {
      return ZIP_ARCHIVE;
    }
    if (begins(content, COMPOUND)) {
      return contains(content, LOCKED) ? ENCRYPTED_WORKBOOK : COMPOUND_FILE;
    }
    if (begins(content, BIFF8)) {
      return BARE_WORKBOOK;
    }
    if (begins(content, OLD_MARKS)) {
      return OLD_WORKBOOK;
    }
    if (begins(content, PICTURE_MARKS)) {
      return PICTURE;
    }
    if (begins(content, ARCHIVE_MARKS)) {
      return ARCHIVE;
    }
    return begins(content, PDF_MARK) ? PDF : ofText(head(content));
  }

  private static FileFormat ofText(String head) {
    if (head.startsWith("{\\rtf")) {
      return DOCUMENT;
    }
    if (MIME_START.matcher(head).find()) {
      return WEB_ARCHIVE;
    }
    if (WEB_PAGE_START.matcher(head).find()) {
      return WEB_PAGE;
    }
    if (XML_START.matcher(head).find()) {
      return XML;
    }
    return JSON_START.matcher(head).find() ? JSON : TEXT;
  }

  /** First characters, of which the ASCII ones are right in every encoding. */
  private static String head(byte[] content) {
    ByteOrderMark mark = ByteOrderMark.of(content);
    Charset charset =
        mark == ByteOrderMark.UTF_8
            ? StandardCharsets.UTF_8
            : mark.utf16().orElse(StandardCharsets.ISO_8859_1);
    String head = new String(content, 0, Math.min(content.length, HEAD), charset);
    return mark == ByteOrderMark.NONE || head.isEmpty() ? head : head.substring(1);
  }

  private static boolean begins(byte[] content, List<byte[]> marks) {
    return marks.stream().anyMatch(mark -> begins(content, mark));
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
