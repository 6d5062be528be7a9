package dev.zayavka.adapter.files;

import java.io.BufferedInputStream;
import java.io.BufferedReader;
import java.io.FilterReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PushbackReader;
import java.io.Reader;
import java.nio.CharBuffer;
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

  private static final int LONGEST_REFERENCE = 8;

  /** Numbers of control characters, of half a surrogate pair, and of U+FFFE and U+FFFF. */
  private static final Pattern FORBIDDEN =
      Pattern.compile(
          "#(?:0*(?:[0-8]|1[1245-9]|2\\d|3[01])|[xX]0*(?:[0-8bcefBCEF]|1[0-9a-fA-F]|[dD][89a-fA-F]..|[fF]{3}[eEfF]));");

  private final PushbackReader text;

  private XmlText(PushbackReader text) {
    super(text);
    this.text = text;
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
    Reader decoded =
        new InputStreamReader(
            document,
            StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPLACE)
                .onUnmappableCharacter(CodingErrorAction.REPLACE));
    return new XmlText(new PushbackReader(new BufferedReader(decoded), LONGEST_REFERENCE));
  }

  @Override
  public int read() throws IOException {
    char[] one = new char[1];
    return read(one, 0, 1) < 0 ? -1 : one[0];
  }

  @Override
  public int read(char[] signs, int from, int length) throws IOException {
    int read = 0;
    while (read < length) {
      int sign = next();
      if (sign < 0) {
        break;
      }
      signs[from + read] = (char) sign;
      read++;
    }
    return read == 0 && length > 0 ? -1 : read;
  }

  private int next() throws IOException {
    int sign = text.read();
    if (sign == '&') {
      return isForbiddenReference() ? REPLACEMENT : sign;
    }
    return sign < 0 || isAllowed((char) sign) ? sign : REPLACEMENT;
  }

  /** Passes over a reference to a character that XML does not allow, for example {@code &#1;}. */
  private boolean isForbiddenReference() throws IOException {
    char[] ahead = new char[LONGEST_REFERENCE];
    int read = 0;
    while (read < ahead.length && (read == 0 || ahead[read - 1] != ';')) {
      int sign = text.read();
      if (sign < 0) {
        break;
      }
      ahead[read] = (char) sign;
      read++;
    }
    boolean forbidden = FORBIDDEN.matcher(CharBuffer.wrap(ahead, 0, read)).matches();
    if (!forbidden) {
      text.unread(ahead, 0, read);
    }
    return forbidden;
  }

  /** The decoder leaves no surrogate alone. */
  private static boolean isAllowed(char sign) {
    return sign >= ' '
        ? sign != '\uFFFE' && sign != '\uFFFF'
        : sign == '\t' || sign == '\n' || sign == '\r';
  }
}
