package dev.zayavka.sandbox.telegram.people;

import dev.zayavka.sandbox.telegram.world.Media;
import java.net.URLConnection;

/** MIME types by file name. */
final class FileTypes {
  private FileTypes() {}

  static String of(String kind, String fileName) {
    String guess = URLConnection.guessContentTypeFromName(fileName);
    return guess == null ? Media.usualType(kind) : guess;
  }
}
