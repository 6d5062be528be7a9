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

/** ZIP archives of CSV files; the same tables make the same bytes. */
final class Archive implements TableArchive {

  /** The first day an archive knows. */
  private static final LocalDateTime NO_TIME = LocalDateTime.of(1980, 1, 1, 0, 0);

  private final Bounded packed;
  private final ZipOutputStream zip;

  Archive(int mostBytes) {
    packed = new Bounded(mostBytes);
    zip = new ZipOutputStream(packed, StandardCharsets.UTF_8);
  }

  @Override
  public void table(String name, List<String> header) {
    written("begin " + name, () -> zip.putNextEntry(entry(name + ".csv")));
    write(CsvWriter.first(header));
  }

  @Override
  public void row(List<String> values) {
    write(CsvWriter.line(values));
  }

  @Override
  public Optional<byte[]> close() {
    written("close", zip::close);
    return packed.content();
  }

  private void write(byte[] line) {
    written("write", () -> zip.write(line));
  }

  private static ZipEntry entry(String name) {
    if (name.contains("/") || name.contains("\\")) {
      throw new IllegalArgumentException("not a file's name without folders: " + name);
    }
    ZipEntry entry = new ZipEntry(name);
    entry.setTimeLocal(NO_TIME);
    return entry;
  }

  /** Nothing is written to a disk: what fails is a second table of one name. */
  private static void written(String step, Writing writing) {
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
