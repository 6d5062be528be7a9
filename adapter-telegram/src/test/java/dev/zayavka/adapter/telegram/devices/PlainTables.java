package dev.zayavka.adapter.telegram.devices;

import dev.zayavka.ports.tables.ReadingOptions;
import dev.zayavka.ports.tables.TableArchive;
import dev.zayavka.ports.tables.TableReading;
import dev.zayavka.ports.tables.TableReading.Row;
import dev.zayavka.ports.tables.TextEncoding;
import dev.zayavka.ports.tables.driven.TableFiles;
import dev.zayavka.testkit.fixture.CollectedTables;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Tables as lines of values with {@code ;} between them; archives as a list of names. */
final class PlainTables implements TableFiles {

  /** Encodings requested for reading, in order. */
  final List<Optional<TextEncoding>> chosen = new ArrayList<>();

  @Override
  public TableReading read(byte[] content, ReadingOptions options, ToIntFunction<List<Row>> score) {
    chosen.add(options.encoding());
    List<TableReading.Row> rows = new ArrayList<>();
    for (String line : new String(content, StandardCharsets.UTF_8).lines().toList()) {
      rows.add(new TableReading.Row(rows.size() + 1, List.of(line.split(";"))));
    }
    return rows.isEmpty()
        ? new TableReading.Unreadable(TableReading.Problem.EMPTY)
        : new TableReading.Table(rows, options.encoding());
  }

  @Override
  public byte[] csv(List<String> header, List<List<String>> rows) {
    return Stream.concat(Stream.of(header), rows.stream())
        .map(row -> String.join(";", row))
        .collect(Collectors.joining("\n"))
        .getBytes(StandardCharsets.UTF_8);
  }

  @Override
  public TableArchive archive(int mostBytes) {
    return new Listed(mostBytes);
  }

  /** An archive that is a list of its tables. */
  private static final class Listed implements TableArchive {
    private final CollectedTables tables = new CollectedTables();
    private final int mostBytes;

    Listed(int mostBytes) {
      this.mostBytes = mostBytes;
    }

    @Override
    public void table(String name, List<String> header) {
      tables.table(name, header);
    }

    @Override
    public void row(List<String> values) {
      tables.row(values);
    }

    @Override
    public Optional<byte[]> close() {
      String listed =
          tables.tables().stream()
              .map(
                  table ->
                      table.name()
                          + ".csv="
                          + new String(
                              new PlainTables().csv(table.header(), table.rows()),
                              StandardCharsets.UTF_8))
              .collect(Collectors.joining("|"));
      return Optional.of(listed.getBytes(StandardCharsets.UTF_8))
          .filter(bytes -> bytes.length <= mostBytes);
    }
  }
}
