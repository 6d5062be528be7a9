package dev.zayavka.adapter.telegram.text;

import com.ibm.icu.util.ULocale;

/** The languages the bot speaks. */
public enum Language {
  RU("ru"),
  EN("en");

  private final String code;

  Language(String code) {
    this.code = code;
  }

  String code() {
    return code;
  }

  ULocale locale() {
    return new ULocale(code);
  }
}
