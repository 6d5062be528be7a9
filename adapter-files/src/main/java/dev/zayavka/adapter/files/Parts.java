package dev.zayavka.adapter.files;

import dev.zayavka.ports.tables.TableReading.Problem;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;

/**
 * The files a workbook is packed of, looked at before anything is made of them.
 *
 * @param problem why this archive is not to be read; empty when it may be
 * @param since1904 whether days are counted as the first Excel for Mac did, which the library
 *     overlooks when it is written as 1
 * @param hasDateCells whether {@link DateCells} are among them, perhaps
 */
record Parts(Optional<Problem> problem, boolean since1904, boolean hasDateCells) {

  /** A workbook of twenty thousand rows has a tenth of it. */
  static final long MOST_UNPACKED = 64L * 1024 * 1024;

  private static final String WORKBOOK = "workbook.xml";
  private static final int MOST_OF_WORKBOOK = 64 * 1024;
  private static final byte[] CONTENTS = "[Content_Types].xml".getBytes(StandardCharsets.US_ASCII);
  private static final Pattern SINCE_1904 =
      Pattern.compile("\\sdate1904\\s*=\\s*[\"'](1|true)[\"']");

  static Parts of(byte[] content) {
    try (ZipFile zip = open(content)) {
      List<ZipArchiveEntry> entries = Collections.list(zip.getEntries());
      Optional<ZipArchiveEntry> workbook = entries.stream().filter(Parts::isWorkbook).findFirst();
      if (workbook.isEmpty()) {
        return not(Problem.NOT_A_TABLE);
      }
      DateCells.Sought dates = new DateCells.Sought();
      Optional<Problem> problem = problem(zip, entries, dates);
      return problem.isPresent()
          ? not(problem.get())
          : new Parts(problem, since1904(zip, workbook.get()), dates.areThere());
    } catch (IOException damaged) {
      return not(Kind.contains(content, CONTENTS) ? Problem.DAMAGED : Problem.NOT_A_TABLE);
    }
  }

  private static Parts not(Problem problem) {
    return new Parts(Optional.of(problem), false, false);
  }

  /** The same archive, with texts for the cells that hold dates as texts do. */
  static byte[] withDatesAsText(byte[] content) throws IOException {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (ZipFile zip = open(content);
        ZipOutputStream all = new ZipOutputStream(packed)) {
      for (ZipArchiveEntry entry : Collections.list(zip.getEntries())) {
        all.putNextEntry(new ZipEntry(entry.getName()));
        try (InputStream part = zip.getInputStream(entry)) {
          if (isSheet(entry)) {
            DateCells.copy(part, all);
          } else {
            part.transferTo(all);
          }
        }
      }
    }
    return packed.toByteArray();
  }

  private static boolean isSheet(ZipArchiveEntry entry) {
    return isXml(entry) && entry.getName().toLowerCase(Locale.ROOT).contains("worksheets/");
  }

  private static ZipFile open(byte[] content) throws IOException {
    return ZipFile.builder().setSeekableByteChannel(new SeekableInMemoryByteChannel(content)).get();
  }

  private static boolean isWorkbook(ZipArchiveEntry entry) {
    return entry.getName().toLowerCase(Locale.ROOT).endsWith(WORKBOOK);
  }

  private static boolean isXml(ZipArchiveEntry entry) {
    return entry.getName().toLowerCase(Locale.ROOT).endsWith(".xml");
  }

  private static boolean since1904(ZipFile zip, ZipArchiveEntry workbook) throws IOException {
    try (InputStream part = zip.getInputStream(workbook)) {
      byte[] beginning = part.readNBytes(MOST_OF_WORKBOOK);
      return SINCE_1904.matcher(new String(beginning, StandardCharsets.UTF_8)).find();
    }
  }

  private static Optional<Problem> problem(
      ZipFile zip, List<ZipArchiveEntry> entries, DateCells.Sought dates) throws IOException {
    long left = MOST_UNPACKED;
    for (ZipArchiveEntry entry : entries) {
      if (!zip.canReadEntryData(entry)) {
        return Optional.of(Problem.DAMAGED);
      }
      CellReferences references = new CellReferences();
      CellTexts texts = new CellTexts();
      try (InputStream part = zip.getInputStream(entry)) {
        left -= look(part, left, references, texts, dates);
      }
      if (left < 0 || isXml(entry) && texts.areTooLong()) {
        return Optional.of(Problem.TOO_LARGE);
      }
      if (references.areBeyond()) {
        return Optional.of(Problem.DAMAGED);
      }
    }
    return Optional.empty();
  }

  /** What an archive says of its sizes may be a lie, so they are measured. */
  private static long look(
      InputStream part,
      long most,
      CellReferences references,
      CellTexts texts,
      DateCells.Sought dates)
      throws IOException {
    byte[] some = new byte[16 * 1024];
    long count = 0;
    for (int read = 0; read >= 0 && count <= most; read = part.read(some)) {
      for (int at = 0; at < read; at++) {
        references.accept(some[at]);
        texts.accept(some[at]);
        dates.accept(some[at]);
      }
      count += read;
    }
    return count;
  }
}
