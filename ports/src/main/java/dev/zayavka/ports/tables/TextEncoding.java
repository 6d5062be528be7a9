package dev.zayavka.ports.tables;

/** Encodings of text files with tables. */
public enum TextEncoding {
  UTF_8("UTF-8"),
  UTF_16("UTF-16"),
  WINDOWS_1251("windows-1251"),
  KOI8_R("KOI8-R"),
  IBM866("IBM866"),
  ISO_8859_5("ISO-8859-5"),
  MAC_CYRILLIC("MacCyrillic"),
  WINDOWS_1252("windows-1252"),
  WINDOWS_1250("windows-1250"),
  ISO_8859_2("ISO-8859-2");

  private final String label;

  TextEncoding(String label) {
    this.label = label;
  }

  /** Its name as people and the JDK know it. */
  public String label() {
    return label;
  }
}
