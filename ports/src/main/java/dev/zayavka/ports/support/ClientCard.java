package dev.zayavka.ports.support;

import java.time.Instant;
import java.util.List;

/**
 * A client's row in the company's own list.
 *
 * @param fields headers and values in the order of the columns, without empty values
 * @param asOf when the list was read
 */
public record ClientCard(List<Field> fields, Instant asOf) {

  public ClientCard {
    fields = List.copyOf(fields);
  }

  /** A column's header and the client's value in it. */
  public record Field(String header, String value) {}
}
