package dev.zayavka.assembly.settings;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The variables of a process with their letters whole. Java reads them in the locale's character
 * set, and where no locale is set, as in bare containers, cron and systemd, that is ASCII: each
 * letter of a name like Иван is then lost.
 */
final class ProcessVariables {

  /** Process variables as Linux keeps them: {@code NAME=value}, each with a NUL at its end. */
  private static final Path GIVEN = Path.of("/proc/self/environ");

  private ProcessVariables() {}

  static Map<String, String> read() {
    return whole(System.getenv(), given());
  }

  /** The variables as Java has read them; those that are UTF-8 as given are read as that. */
  static Map<String, String> whole(Map<String, String> read, byte[] given) {
    Map<String, String> whole = new HashMap<>(read);
    int start = 0;
    for (int end = 0; end < given.length; end++) {
      if (given[end] == 0) {
        utf8(Arrays.copyOfRange(given, start, end)).ifPresent(one -> put(whole, one));
        start = end + 1;
      }
    }
    return whole;
  }

  private static void put(Map<String, String> whole, String assignment) {
    int equals = assignment.indexOf('=');
    if (equals > 0) {
      whole.computeIfPresent(
          assignment.substring(0, equals), (name, read) -> assignment.substring(equals + 1));
    }
  }

  private static Optional<String> utf8(byte[] text) {
    try {
      return Optional.of(
          StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(text)).toString());
    } catch (CharacterCodingException e) {
      return Optional.empty();
    }
  }

  /** Nothing where the system keeps no such file. */
  private static byte[] given() {
    try {
      return Files.readAllBytes(GIVEN);
    } catch (IOException e) {
      return new byte[0];
    }
  }
}
