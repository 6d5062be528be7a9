package dev.zayavka.adapter.files;

import java.io.BufferedInputStream;
import java.io.FilterReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Text of an XML document in UTF-8, in which U+FFFD stands for bytes and signs that XML does not
 * allow (XML 1.0, section 2.2): one of them costs a value and not the document.
 */
final class XmlText extends FilterReader {

  private static final char REPLACEMENT = '\uFFFD';
  private static final byte[] BYTE_ORDER_MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};

  /** Bytes in which the declaration of the encoding is sought. */
  private static final int HEAD = 256;

  private static final Pattern ENCODING =
      Pattern.compile("\\A<\\?xml[^>]*\\sencoding\\s*=\\s*[\"']([^\"']*)[\"']");

  private XmlText(Reader text) {
    super(text);
  }

  /** True if the document is in UTF-8, by its first bytes. */
  static boolean isUtf8(BufferedInputStream document) throws IOException {
    document.mark(HEAD);
    byte[] head = document.readNBytes(HEAD);
    document.reset();
    if (FileFormat.begins(head, BYTE_ORDER_MARK)) {
      return true;
    }
    if (head.length > 1 && (head[0] <= 0 || head[1] <= 0)) {
      return false;
    }
    Matcher declared = ENCODING.matcher(new String(head, StandardCharsets.ISO_8859_1));
    return !declared.find() || declared.group(1).equalsIgnoreCase("UTF-8");
  }

  static XmlText of(BufferedInputStream document) throws IOException {
    document.mark(BYTE_ORDER_MARK.length);
    if (!FileFormat.begins(document.readNBytes(BYTE_ORDER_MARK.length), BYTE_ORDER_MARK)) {
      document.reset();
    }
    return new XmlText(
        new InputStreamReader(
            document,
            StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPLACE)
                .onUnmappableCharacter(CodingErrorAction.REPLACE)));
  }

  @Override
  public int read() throws IOException {
    char[] one = new char[1];
    return read(one, 0, 1) < 0 ? -1 : one[0];
  }

  @Override
  public int read(char[] signs, int from, int length) throws IOException {
    int read = super.read(signs, from, length);
    for (int at = from; at < from + read; at++) {
      if (!isAllowed(signs[at])) {
        signs[at] = REPLACEMENT;
      }
    }
    return read;
  }

  /** The decoder leaves no surrogate alone. */
  private static boolean isAllowed(char sign) {
    return sign >= ' '
        ? sign != '\uFFFE' && sign != '\uFFFF'
        : sign == '\t' || sign == '\n' || sign == '\r';
  }
}
