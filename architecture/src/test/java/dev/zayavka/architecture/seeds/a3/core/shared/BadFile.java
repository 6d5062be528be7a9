package dev.zayavka.architecture.seeds.a3.core.shared;

import java.io.File;

final class BadFile {
  private final File[] files = {};

  int count() {
    return files.length;
  }
}
