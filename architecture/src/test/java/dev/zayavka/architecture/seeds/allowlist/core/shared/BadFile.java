package dev.zayavka.architecture.seeds.allowlist.core.shared;

import java.io.File;

final class BadFile {
  private final File[] files = {};

  int count() {
    return files.length;
  }
}
