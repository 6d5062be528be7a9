package dev.zayavka.adapter.telegram.devices;

import dev.zayavka.ports.devices.Encoding;
import dev.zayavka.ports.devices.Reading;
import dev.zayavka.ports.devices.driven.TableFiles;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Tables as lines of values with {@code ;} between them; archives as a list of names. */
final class PlainTables implements TableFiles {

  /** What was asked to be read in, one after the other. */
  final List<Optional<Encoding>> chosen = new ArrayList<>();

  @Override
  public Reading read(byte[] content, Optional<Encoding> encoding) {
    chosen.add(encoding);
    List<Reading.Row> rows = new ArrayList<>();
    for (String line : new String(content, StandardCharsets.UTF_8).lines().toList()) {
      rows.add(new Reading.Row(rows.size() + 1, List.of(line.split(";"))));
    }
    return rows.isEmpty()
        ? new Reading.Unreadable(Reading.Problem.EMPTY)
        : new Reading.Table(rows, encoding);
  }

  @Override
  public byte[] csv(List<String> header, List<List<String>> rows) {
    return Stream.concat(Stream.of(header), rows.stream())
        .map(row -> String.join(";", row))
        .collect(Collectors.joining("\n"))
        .getBytes(StandardCharsets.UTF_8);
  }

  @Override
  public byte[] zip(List<NamedFile> files) {
    return files.stream()
        .map(file -> file.name() + "=" + new String(file.content(), StandardCharsets.UTF_8))
        .collect(Collectors.joining("|"))
        .getBytes(StandardCharsets.UTF_8);
  }
}
