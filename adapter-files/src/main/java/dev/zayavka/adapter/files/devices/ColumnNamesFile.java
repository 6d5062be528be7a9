package dev.zayavka.adapter.files.devices;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.zayavka.ports.devices.DeviceField;
import dev.zayavka.ports.devices.imports.ColumnNames;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.stream.Stream;

/** Reader of the dictionary of column headers, {@code device-columns.properties}. */
final class ColumnNamesFile {

  private static final String NAME = "device-columns.properties";

  private final Properties entries = new Properties();

  private ColumnNamesFile() {}

  static ColumnNames read() {
    ColumnNamesFile file = new ColumnNamesFile();
    try (InputStream in =
            Objects.requireNonNull(ColumnNamesFile.class.getResourceAsStream(NAME), NAME);
        InputStreamReader text = new InputStreamReader(in, UTF_8)) {
      file.entries.load(text);
    } catch (IOException e) {
      throw new UncheckedIOException(NAME + " cannot be read", e);
    }
    return new ColumnNames(
        file.ofFields(""),
        file.ofFields(".possible"),
        file.ofFields(".last"),
        file.list("LEFT_OUT"),
        file.list("RUNNING"),
        file.list("UNLIKE"),
        file.list("TOTALS"),
        file.list("PLAIN_NAMES"));
  }

  private Map<DeviceField, List<String>> ofFields(String kind) {
    Map<DeviceField, List<String>> fields = new EnumMap<>(DeviceField.class);
    for (DeviceField field : DeviceField.values()) {
      fields.put(field, list(field.name() + kind));
    }
    return fields;
  }

  private List<String> list(String key) {
    return Stream.of(entries.getProperty(key, "").split("\\|"))
        .map(String::strip)
        .filter(name -> !name.isEmpty())
        .toList();
  }
}
