package dev.zayavka.ports.devices;

import java.text.Normalizer;
import java.text.Normalizer.Form;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Normal form of a device's number, for comparing and searching: Unicode NFKC in lower case,
 * without spaces and signs of no width, with one kind of dash, and with Latin letters for the
 * Cyrillic and Greek ones that look the same. The value itself is kept as it was written.
 *
 * <p>{@code devices.number_key} in the database is the same function; a test compares them.
 *
 * @param value empty for a value without any visible sign
 */
public record NumberKey(String value) {

  /** Form in which programs protect a number from being calculated: {@code ="00123"}. */
  private static final Pattern PROTECTED = Pattern.compile("\\s*=\\s*\"(.*)\"\\s*");

  private static final Pattern APOSTROPHES = Pattern.compile("^[\\s'`\u2018\u2019\u02BC]+");

  private static final String NUMBER_SIGN = "\u2116";

  private static final String LOOK_ALIKE =
      "АВЕЁКМНОРСТУХІЇЈЅҮҺԚԜ" + "ΑΒΕΖΗΙΚΜΝΟΡΤΥΧ" + "\u2212\u2043\u02D7";
  private static final String LATIN = "ABEEKMHOPCTYXIIJSYHQW" + "ABEZHIKMNOPTYX" + "---";

  /** Letters and marks without ink, and variation selectors. */
  private static final String FILLERS =
      "\u034F\u115F\u1160\u3164"
          + "\uFE00\uFE01\uFE02\uFE03\uFE04\uFE05\uFE06\uFE07"
          + "\uFE08\uFE09\uFE0A\uFE0B\uFE0C\uFE0D\uFE0E\uFE0F";

  public static NumberKey of(String written) {
    String plain = Normalizer.normalize(written.replace(NUMBER_SIGN, ""), Form.NFKC);
    StringBuilder key = new StringBuilder(plain.length());
    APOSTROPHES
        .matcher(unprotected(plain))
        .replaceFirst("")
        .codePoints()
        .filter(sign -> !isUnseen(sign))
        .map(NumberKey::folded)
        .forEach(key::appendCodePoint);
    return new NumberKey(key.toString());
  }

  /** A number as people see it: without {@code ="..."} around it and signs of no width in it. */
  public static String seen(String written) {
    StringBuilder seen = new StringBuilder(written.length());
    unprotected(written)
        .codePoints()
        .filter(sign -> !isOfNoWidth(sign))
        .forEach(seen::appendCodePoint);
    return seen.toString();
  }

  public boolean isEmpty() {
    return value.isEmpty();
  }

  private static String unprotected(String written) {
    Matcher found = PROTECTED.matcher(written);
    return found.matches() ? found.group(1) : written;
  }

  private static boolean isUnseen(int sign) {
    return isOfNoWidth(sign) || Character.isWhitespace(sign) || Character.isSpaceChar(sign);
  }

  private static boolean isOfNoWidth(int sign) {
    int type = Character.getType(sign);
    return type == Character.FORMAT || type == Character.CONTROL || FILLERS.indexOf(sign) >= 0;
  }

  private static int folded(int sign) {
    if (Character.getType(sign) == Character.DASH_PUNCTUATION) {
      return '-';
    }
    int upper = Character.toUpperCase(sign);
    int known = LOOK_ALIKE.indexOf(upper);
    return Character.toLowerCase(known < 0 ? upper : LATIN.charAt(known));
  }
}
