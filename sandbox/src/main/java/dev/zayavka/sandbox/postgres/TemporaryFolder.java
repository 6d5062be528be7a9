package dev.zayavka.sandbox.postgres;

import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.CREATE_NEW;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Folder of a temporary server. It is locked while its JVM lives; a folder that a killed JVM left
 * behind is deleted when the next one is made, and a server that still runs in it is killed.
 */
final class TemporaryFolder implements AutoCloseable {

  private static final Path MEMORY = Path.of("/dev/shm");

  /** Room for some servers side by side; a container may give as little as 64 MB. */
  private static final long ENOUGH = 2L << 30;

  private static final String LOCK_FILE = "in-use";

  /** Those of this JVM. To open and close such a lock file once more would unlock it. */
  private static final Set<Path> OURS = new HashSet<>();

  private final Path all;
  private final Path path;
  private final FileChannel lock;

  private TemporaryFolder(Path all, Path path, FileChannel lock) {
    this.all = all;
    this.path = path;
    this.lock = lock;
  }

  /** Creates a folder on disk. */
  static TemporaryFolder onDisk() {
    return in(Path.of(System.getProperty("java.io.tmpdir")));
  }

  /** Creates a folder in main memory, or on disk if the system has no room for it there. */
  static TemporaryFolder inMemory() {
    return hasRoom(MEMORY) ? in(MEMORY) : onDisk();
  }

  static TemporaryFolder in(Path place) {
    Path all = place.resolve("zayavka-postgres-" + System.getProperty("user.name"));
    return alone(all, () -> created(all));
  }

  /** Folder for the data of the server. */
  Path data() {
    return data(path);
  }

  @Override
  public void close() {
    Folders.delete(data());
    alone(all, this::deleted);
  }

  private static TemporaryFolder created(Path all) throws IOException {
    try (Stream<Path> files = Files.list(all)) {
      for (Path folder : files.filter(Files::isDirectory).toList()) {
        deleteIfLeftBehind(folder);
      }
    }
    Path path = Files.createTempDirectory(all, "");
    Files.createDirectory(data(path));
    FileChannel lock = FileChannel.open(path.resolve(LOCK_FILE), CREATE_NEW, WRITE);
    var unused = lock.lock();
    OURS.add(path);
    return new TemporaryFolder(all, path, lock);
  }

  private Path deleted() throws IOException {
    lock.close();
    OURS.remove(path);
    Folders.delete(path);
    return path;
  }

  private static void deleteIfLeftBehind(Path folder) throws IOException {
    if (OURS.contains(folder)) {
      return;
    }
    try (FileChannel channel = FileChannel.open(folder.resolve(LOCK_FILE), CREATE, WRITE);
        @Nullable FileLock lock = channel.tryLock()) {
      if (lock != null) {
        OrphanedServer.in(data(folder)).ifPresent(OrphanedServer::kill);
        Folders.delete(folder);
      }
    }
  }

  private static Path data(Path folder) {
    return folder.resolve("data");
  }

  private static boolean hasRoom(Path folder) {
    try {
      return Files.isWritable(folder) && Files.getFileStore(folder).getUsableSpace() >= ENOUGH;
    } catch (IOException e) {
      return false;
    }
  }

  /** One thread of one JVM at a time creates or deletes a folder there. */
  private static synchronized <T> T alone(Path all, Action<T> action) {
    try {
      Files.createDirectories(all);
      try (FileChannel turn = FileChannel.open(all.resolve("turn"), CREATE, WRITE)) {
        var unused = turn.lock();
        return action.run();
      }
    } catch (IOException e) {
      throw new UncheckedIOException("no temporary folder can be created or deleted in " + all, e);
    }
  }

  /** Works on the folder that holds all. */
  @FunctionalInterface
  private interface Action<T> {
    T run() throws IOException;
  }
}
