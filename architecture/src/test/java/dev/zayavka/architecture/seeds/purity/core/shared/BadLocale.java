package dev.zayavka.architecture.seeds.purity.core.shared;

import java.util.Locale;

final class BadLocale {
  Locale locale() {
    return Locale.getDefault();
  }
}
