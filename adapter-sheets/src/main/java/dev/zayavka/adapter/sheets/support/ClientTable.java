package dev.zayavka.adapter.sheets.support;

import dev.zayavka.ports.support.ClientCard;
import dev.zayavka.ports.support.ClientCard.Field;
import dev.zayavka.ports.support.ClientProfile;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Client list with a look-up by each key. If a key occurs twice, the first row counts. */
final class ClientTable {

  private final List<List<String>> rows;
  private final Instant asOf;
  private final Map<ClientKey, Map<String, List<String>>> index = new HashMap<>();

  private ClientTable(List<List<String>> rows, Instant asOf) {
    this.rows = rows;
    this.asOf = asOf;
  }

  /** Table of these rows, the header first. */
  static ClientTable of(List<List<String>> rows, Instant asOf) {
    ClientTable table = new ClientTable(rows, asOf);
    for (ClientKey key : ClientKey.values()) {
      table.index.put(key, table.indexed(key));
    }
    return table;
  }

  List<List<String>> rows() {
    return rows;
  }

  Instant asOf() {
    return asOf;
  }

  int size() {
    return Math.max(0, rows.size() - 1);
  }

  Optional<ClientCard> find(ClientProfile client) {
    return find(ClientKey.ID, Long.toString(client.client().id().value()))
        .or(() -> client.client().username().flatMap(name -> find(ClientKey.USERNAME, name)))
        .or(() -> client.phone().flatMap(phone -> find(ClientKey.PHONE, phone)))
        .map(this::card);
  }

  private Optional<List<String>> find(ClientKey key, String value) {
    return key.normal(value)
        .flatMap(normal -> Optional.ofNullable(index.getOrDefault(key, Map.of()).get(normal)));
  }

  private Map<String, List<String>> indexed(ClientKey key) {
    Map<String, List<String>> byValue = new HashMap<>();
    Optional<Integer> column = key.column(headers());
    if (column.isPresent()) {
      for (List<String> row : rows.subList(1, rows.size())) {
        key.normal(cell(row, column.get())).ifPresent(value -> byValue.putIfAbsent(value, row));
      }
    }
    return byValue;
  }

  private ClientCard card(List<String> row) {
    List<Field> fields = new ArrayList<>();
    for (int i = 0; i < headers().size(); i++) {
      String header = headers().get(i).strip();
      String value = cell(row, i).strip();
      if (!header.isEmpty() && !value.isEmpty()) {
        fields.add(new Field(header, value));
      }
    }
    return new ClientCard(fields, asOf);
  }

  private List<String> headers() {
    return rows.isEmpty() ? List.of() : rows.getFirst();
  }

  private static String cell(List<String> row, int column) {
    return column < row.size() ? row.get(column) : "";
  }
}
