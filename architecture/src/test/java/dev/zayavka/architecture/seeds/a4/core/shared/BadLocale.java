package dev.zayavka.architecture.seeds.a4.core.shared;

import java.util.Locale;

final class BadLocale {
  Locale locale() {
    return Locale.getDefault();
  }
}
