package dev.zayavka.sandbox.redis;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import redis.embedded.core.ExecutableProvider;

/**
 * The Redis program, unpacked once for this JVM.
 *
 * <p>Another process copies the unpacked file. A file written by this JVM cannot be executed while
 * a process forked at that moment still has it open ("Text file busy", ETXTBSY in execve(2)), and
 * tests start many processes at once.
 */
final class RedisExecutable {

  private static final File FILE = unpack();

  private RedisExecutable() {}

  static File file() {
    return FILE;
  }

  private static File unpack() {
    try {
      Path unpacked = ExecutableProvider.newJarResourceProvider().get().toPath();
      Path copy = unpacked.resolveSibling("copy-of-" + unpacked.getFileName());
      Process copying =
          new ProcessBuilder("cp", "-p", unpacked.toString(), copy.toString()).start();
      if (copying.waitFor() != 0) {
        throw new IllegalStateException("Redis's program could not be copied to " + copy);
      }
      Files.delete(unpacked);
      copy.toFile().deleteOnExit();
      return copy.toFile();
    } catch (IOException e) {
      throw new IllegalStateException("Redis's program could not be unpacked", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while unpacking Redis's program", e);
    }
  }
}
