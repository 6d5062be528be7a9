package dev.zayavka.adapter.files;

import dev.zayavka.ports.devices.driven.TableFiles.NamedFile;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDateTime;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** ZIP archives; the same files make the same bytes. */
final class Archive {

  /** The first day an archive knows. */
  private static final LocalDateTime NO_TIME = LocalDateTime.of(1980, 1, 1, 0, 0);

  private Archive() {}

  static byte[] pack(List<NamedFile> files) {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(packed)) {
      for (NamedFile file : files) {
        zip.putNextEntry(entry(file.name()));
        zip.write(file.content());
        zip.closeEntry();
      }
    } catch (IOException twoOfOneName) {
      throw new UncheckedIOException(
          "cannot pack " + files.stream().map(NamedFile::name).toList(), twoOfOneName);
    }
    return packed.toByteArray();
  }

  private static ZipEntry entry(String name) {
    if (name.isEmpty() || name.contains("/") || name.contains("\\")) {
      throw new IllegalArgumentException("not a file's name without folders: " + name);
    }
    ZipEntry entry = new ZipEntry(name);
    entry.setTimeLocal(NO_TIME);
    return entry;
  }
}
