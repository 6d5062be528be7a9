package dev.zayavka.adapter.postgres.json;

import java.util.List;

/** One kind of a sealed family: its stored name, its record, and the exceptions in its form. */
public record Kind<R>(String name, Class<R> type, List<FieldRule> rules) {

  public static <R extends Record> Kind<R> kind(String name, Class<R> type, FieldRule... rules) {
    return new Kind<>(name, type, List.of(rules));
  }
}
