package dev.zayavka.adapter.files;

import dev.zayavka.ports.tables.TableArchive;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** ZIP archive of CSV files. The same tables always produce the same bytes. */
final class CsvZipArchive implements TableArchive {

  /** Earliest time a ZIP entry can have. */
  private static final LocalDateTime NO_TIME = LocalDateTime.of(1980, 1, 1, 0, 0);

  private final BoundedOutputStream packed;
  private final ZipOutputStream zip;

  CsvZipArchive(int mostBytes) {
    packed = new BoundedOutputStream(mostBytes);
    zip = new ZipOutputStream(packed, StandardCharsets.UTF_8);
  }

  @Override
  public void table(String name, List<String> header) {
    write("begin " + name, () -> zip.putNextEntry(entry(name + ".csv")));
    write(CsvWriter.first(header));
  }

  @Override
  public void row(List<String> values) {
    write(CsvWriter.line(values));
  }

  @Override
  public Optional<byte[]> close() {
    write("close", zip::close);
    return packed.content();
  }

  private void write(byte[] line) {
    write("write", () -> zip.write(line));
  }

  private static ZipEntry entry(String name) {
    if (name.contains("/") || name.contains("\\")) {
      throw new IllegalArgumentException("not a file name without folders: " + name);
    }
    ZipEntry entry = new ZipEntry(name);
    entry.setTimeLocal(NO_TIME);
    return entry;
  }

  /** Memory cannot fail, so the only expected cause is a second table with the same name. */
  private static void write(String step, Writing writing) {
    try {
      writing.run();
    } catch (IOException e) {
      throw new UncheckedIOException("an archive could not " + step, e);
    }
  }

  @FunctionalInterface
  private interface Writing {
    void run() throws IOException;
  }
}
