package dev.zayavka.adapter.files;

import dev.zayavka.ports.devices.Reading.Problem;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;

/** The files a workbook is packed of, looked at before anything is made of them. */
final class Parts {

  /** A workbook of twenty thousand rows has a tenth of it. */
  static final long MOST_UNPACKED = 64L * 1024 * 1024;

  private static final String WORKBOOK = "workbook.xml";
  private static final byte[] CONTENTS = "[Content_Types].xml".getBytes(StandardCharsets.US_ASCII);

  private Parts() {}

  /** Why this archive is not to be read; empty when it may be. */
  static Optional<Problem> problem(byte[] content) {
    try (ZipFile zip = open(content)) {
      List<ZipArchiveEntry> entries = Collections.list(zip.getEntries());
      return entries.stream().noneMatch(Parts::isWorkbook)
          ? Optional.of(Problem.NOT_A_TABLE)
          : problem(zip, entries);
    } catch (IOException damaged) {
      boolean office = Kind.contains(content, CONTENTS);
      return Optional.of(office ? Problem.DAMAGED : Problem.NOT_A_TABLE);
    }
  }

  private static ZipFile open(byte[] content) throws IOException {
    return ZipFile.builder().setSeekableByteChannel(new SeekableInMemoryByteChannel(content)).get();
  }

  private static boolean isWorkbook(ZipArchiveEntry entry) {
    return entry.getName().toLowerCase(Locale.ROOT).endsWith(WORKBOOK);
  }

  private static Optional<Problem> problem(ZipFile zip, List<ZipArchiveEntry> entries)
      throws IOException {
    long left = MOST_UNPACKED;
    for (ZipArchiveEntry entry : entries) {
      if (!zip.canReadEntryData(entry)) {
        return Optional.of(Problem.DAMAGED);
      }
      CellReferences references = new CellReferences();
      try (InputStream part = zip.getInputStream(entry)) {
        left -= look(part, left, references);
      }
      if (left < 0) {
        return Optional.of(Problem.TOO_LARGE);
      }
      if (references.areBeyond()) {
        return Optional.of(Problem.DAMAGED);
      }
    }
    return Optional.empty();
  }

  /** What an archive says of its sizes may be a lie, so they are measured. */
  private static long look(InputStream part, long most, CellReferences references)
      throws IOException {
    byte[] some = new byte[16 * 1024];
    long count = 0;
    for (int read = 0; read >= 0 && count <= most; read = part.read(some)) {
      for (int at = 0; at < read; at++) {
        references.accept(some[at]);
      }
      count += read;
    }
    return count;
  }
}
