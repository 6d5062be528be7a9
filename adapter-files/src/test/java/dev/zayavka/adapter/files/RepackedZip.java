package dev.zayavka.adapter.files;

import dev.zayavka.adapter.files.WorkbookFixture.NamedFile;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/** Archive whose files were changed as text. */
final class RepackedZip {

  private RepackedZip() {}

  static byte[] of(byte[] archive, UnaryOperator<String> change) {
    List<NamedFile> files = new ArrayList<>();
    try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(archive))) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        String text = new String(zip.readAllBytes(), StandardCharsets.UTF_8);
        files.add(
            new NamedFile(entry.getName(), change.apply(text).getBytes(StandardCharsets.UTF_8)));
      }
    } catch (IOException unread) {
      throw new UncheckedIOException(unread);
    }
    return WorkbookFixture.zip(files);
  }
}
