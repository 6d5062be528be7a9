package dev.zayavka.core.devices.imports;

import dev.zayavka.ports.devices.DeviceField;
import dev.zayavka.ports.devices.imports.ColumnNames;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Dictionary of headers, looked up by their normal form. */
final class ColumnDictionary {

  /** Shortest header that is looked for within longer ones. */
  private static final int SHORTEST_PART = 4;

  private static final int SHORTEST_NAME = 3;

  private static final int LONGEST_HEADER = 120;

  private final Map<String, HeaderMeaning> meanings = new HashMap<>();
  private final Map<String, Set<DeviceField>> last = new HashMap<>();
  private final List<Part> parts = new ArrayList<>();
  private final Set<String> unlike = new HashSet<>();
  private final List<HeaderKey> totals;
  private final Set<String> plainNames = new HashSet<>();

  ColumnDictionary(ColumnNames names) {
    for (DeviceField field : DeviceField.values()) {
      for (String header : names.sure().getOrDefault(field, List.of())) {
        put(header, new HeaderMeaning.Sure(field));
        part(header, field);
      }
      names
          .possible()
          .getOrDefault(field, List.of())
          .forEach(header -> put(header, new HeaderMeaning.Possible(field)));
      names
          .last()
          .getOrDefault(field, List.of())
          .forEach(
              header ->
                  last.computeIfAbsent(
                          HeaderKey.of(header).joined(), any -> EnumSet.noneOf(DeviceField.class))
                      .add(field));
    }
    names.leftOut().forEach(header -> put(header, new HeaderMeaning.LeftOut()));
    names.running().forEach(header -> put(header, new HeaderMeaning.Running()));
    names.unlike().forEach(word -> unlike.addAll(HeaderKey.of(word).words()));
    names.plainNames().forEach(name -> plainNames.add(HeaderKey.of(name).joined()));
    totals = names.totals().stream().map(HeaderKey::of).toList();
    parts.sort(Comparator.comparingInt((Part part) -> part.key().joined().length()).reversed());
  }

  /** Meaning of a header. */
  HeaderMeaning.Entry find(String header) {
    if (header.length() > LONGEST_HEADER) {
      return new HeaderMeaning.Entry(new HeaderMeaning.Unknown(), Set.of());
    }
    HeaderKey key = HeaderKey.of(header);
    HeaderMeaning meaning =
        Optional.ofNullable(meanings.get(key.joined()))
            .or(() -> Optional.ofNullable(meanings.get(key.raw())))
            .or(() -> longer(key))
            .orElseGet(HeaderMeaning.Unknown::new);
    return new HeaderMeaning.Entry(meaning, last.getOrDefault(key.joined(), Set.of()));
  }

  /** True for the first value of a row of totals. */
  boolean isTotal(String value) {
    HeaderKey key = HeaderKey.of(value);
    return totals.stream().anyMatch(total -> key.indexOf(total.words()) == 0);
  }

  /** True for a name of a sheet or file that says nothing about its devices. */
  boolean isPlainName(String name) {
    String key = HeaderKey.of(name).joined().replaceAll("\\p{N}+$", "");
    return key.length() < SHORTEST_NAME || plainNames.contains(key);
  }

  private Optional<HeaderMeaning> longer(HeaderKey key) {
    if (key.words().size() < 2 || key.words().stream().anyMatch(unlike::contains)) {
      return Optional.empty();
    }
    return parts.stream()
        .filter(part -> key.indexOf(part.key().words()) >= 0)
        .findFirst()
        .map(part -> new HeaderMeaning.Longer(part.field()));
  }

  private void put(String header, HeaderMeaning meaning) {
    HeaderKey key = HeaderKey.of(header);
    meanings.putIfAbsent(key.joined(), meaning);
    meanings.putIfAbsent(key.raw(), meaning);
  }

  private void part(String header, DeviceField field) {
    HeaderKey key = HeaderKey.of(header);
    if (key.joined().length() >= SHORTEST_PART) {
      parts.add(new Part(key, field));
    }
  }

  private record Part(HeaderKey key, DeviceField field) {}
}
