package dev.zayavka.sandbox.telegram.world;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** All files uploaded by people or the bot. Guarded by the world's monitor. */
public final class FileStore {
  private final Map<String, StoredFile> byId = new LinkedHashMap<>();
  private final Map<String, StoredFile> byPath = new LinkedHashMap<>();

  /**
   * Stores a file.
   *
   * @param kind the medium, such as {@code photo} or {@code document}
   */
  public StoredFile store(String kind, String name, String mimeType, byte[] bytes) {
    int number = byId.size() + 1;
    String id = "%s-%06d-%s".formatted(prefix(kind), number, Integer.toHexString(31 * number + 7));
    String path = "%ss/file_%d%s".formatted(kind, number, extension(name, mimeType));
    StoredFile file =
        new StoredFile(id, "u" + number + prefix(kind), kind, name, mimeType, path, bytes);
    byId.put(id, file);
    byPath.put(path, file);
    return file;
  }

  public Optional<StoredFile> byId(String fileId) {
    return Optional.ofNullable(byId.get(fileId));
  }

  public Optional<StoredFile> byPath(String path) {
    return Optional.ofNullable(byPath.get(path));
  }

  private static String prefix(String kind) {
    return kind.substring(0, Math.min(3, kind.length())).toUpperCase(Locale.ROOT);
  }

  private static String extension(String name, String mimeType) {
    int dot = name.lastIndexOf('.');
    if (dot >= 0) {
      return name.substring(dot);
    }
    return mimeType.startsWith("image/") ? "." + mimeType.substring("image/".length()) : "";
  }
}
