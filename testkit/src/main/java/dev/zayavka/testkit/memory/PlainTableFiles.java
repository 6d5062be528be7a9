package dev.zayavka.testkit.memory;

import dev.zayavka.ports.tables.DataTable;
import dev.zayavka.ports.tables.ReadingOptions;
import dev.zayavka.ports.tables.TableArchive;
import dev.zayavka.ports.tables.TableReading;
import dev.zayavka.ports.tables.TableReading.Problem;
import dev.zayavka.ports.tables.TableReading.Row;
import dev.zayavka.ports.tables.TableReading.Table;
import dev.zayavka.ports.tables.TableReading.Unreadable;
import dev.zayavka.ports.tables.TextEncoding;
import dev.zayavka.ports.tables.driven.TableFiles;
import dev.zayavka.testkit.fixture.CollectedTables;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** CSV files with semicolons, in UTF-8 unless another encoding is chosen; no workbooks. */
public final class PlainTableFiles implements TableFiles {

  private static final String BYTE_ORDER_MARK = "\uFEFF";

  @Override
  public TableReading read(byte[] content, ReadingOptions options, ToIntFunction<List<Row>> score) {
    if (content.length > TableReading.MOST_BYTES) {
      return new Unreadable(Problem.TOO_LARGE);
    }
    TextEncoding encoding = options.encoding().orElse(TextEncoding.UTF_8);
    return text(content, encoding)
        .map(text -> table(text, encoding))
        .orElseGet(
            () ->
                new Unreadable(
                    options.encoding().isPresent() ? Problem.WRONG_ENCODING : Problem.NOT_A_TABLE));
  }

  @Override
  public byte[] csv(List<String> header, List<List<String>> rows) {
    return Stream.concat(Stream.of(header), rows.stream())
        .map(row -> row.stream().map(PlainTableFiles::field).collect(Collectors.joining(";")))
        .map(line -> line + "\r\n")
        .collect(Collectors.joining("", BYTE_ORDER_MARK, ""))
        .getBytes(StandardCharsets.UTF_8);
  }

  @Override
  public TableArchive archive(int mostBytes) {
    return new PlainArchive(mostBytes);
  }

  private static Optional<String> text(byte[] content, TextEncoding encoding) {
    try {
      Charset charset = Charset.forName(encoding.label());
      String text = charset.newDecoder().decode(ByteBuffer.wrap(content)).toString();
      return Optional.of(text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text);
    } catch (CharacterCodingException other) {
      return Optional.empty();
    }
  }

  private static TableReading table(String text, TextEncoding encoding) {
    PlainCsv csv = new PlainCsv(text);
    List<Row> rows =
        csv.rows().stream()
            .filter(row -> !row.values().stream().allMatch(String::isEmpty))
            .map(row -> new Row(row.number(), unguarded(row.values())))
            .toList();
    if (csv.isDamaged()) {
      return new Unreadable(Problem.DAMAGED);
    }
    if (rows.size() > TableReading.MOST_ROWS + 1) {
      return new Unreadable(Problem.TOO_MANY_ROWS);
    }
    return rows.isEmpty() ? new Unreadable(Problem.EMPTY) : new Table(rows, Optional.of(encoding));
  }

  private static List<String> unguarded(List<String> values) {
    return values.stream()
        .map(
            value ->
                value.startsWith("'") && needsGuard(value.substring(1))
                    ? value.substring(1)
                    : value)
        .toList();
  }

  private static String field(String value) {
    String guarded = needsGuard(value) ? "'" + value : value;
    return guarded.matches("(?s).*[;\"\r\n].*")
        ? '"' + guarded.replace("\"", "\"\"") + '"'
        : guarded;
  }

  /**
   * True for the beginning of a formula, and for a number or a date other than a plain whole
   * number.
   */
  private static boolean needsGuard(String value) {
    return value.matches("(?s)[=+\\-@\t\r'].*")
        || (value.matches("\\d[\\d.,/:\\-eE+ ]*") && !value.matches("0|[1-9]\\d{0,10}"));
  }

  /** Keeps the tables, and packs them in the end. */
  private static final class PlainArchive implements TableArchive {
    private final CollectedTables tables = new CollectedTables();
    private final Set<String> names = new HashSet<>();
    private final int mostBytes;

    PlainArchive(int mostBytes) {
      this.mostBytes = mostBytes;
    }

    @Override
    public void table(String name, List<String> header) {
      if (!names.add(name)) {
        throw new UncheckedIOException("cannot pack", new IOException("two files called " + name));
      }
      tables.table(name, header);
    }

    @Override
    public void row(List<String> values) {
      tables.row(values);
    }

    @Override
    public Optional<byte[]> close() {
      ByteArrayOutputStream packed = new ByteArrayOutputStream();
      try (ZipOutputStream zip = new ZipOutputStream(packed)) {
        for (DataTable table : tables.tables()) {
          ZipEntry entry = new ZipEntry(table.name() + ".csv");
          entry.setTimeLocal(LocalDateTime.of(1980, 1, 1, 0, 0));
          zip.putNextEntry(entry);
          zip.write(new PlainTableFiles().csv(table.header(), table.rows()));
        }
      } catch (IOException e) {
        throw new UncheckedIOException("cannot pack", e);
      }
      return Optional.of(packed.toByteArray()).filter(bytes -> bytes.length <= mostBytes);
    }
  }
}
