package dev.zayavka.adapter.postgres.devices;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.zayavka.adapter.postgres.delivery.Fields;
import dev.zayavka.adapter.postgres.json.JsonbTrees;
import dev.zayavka.ports.devices.ImportState;
import dev.zayavka.ports.devices.ImportState.Applied;
import dev.zayavka.ports.devices.ImportState.Applying;
import dev.zayavka.ports.devices.ImportState.Cancelled;
import dev.zayavka.ports.devices.ImportState.Previewed;
import dev.zayavka.ports.devices.ImportState.Reading;
import dev.zayavka.ports.devices.ImportState.Unreadable;
import dev.zayavka.ports.devices.PlannedRow;
import dev.zayavka.ports.devices.RowCounts;
import dev.zayavka.ports.tables.TableReading.Problem;
import dev.zayavka.ports.tables.TextEncoding;
import java.util.List;
import java.util.Optional;

/** How it is kept how far a list is. */
final class ImportStateCodec {

  private static final String STATE = "state";
  private static final String ENCODING = "encoding";
  private static final String PROBLEM = "problem";
  private static final String HEADER = "header";
  private static final String HEAD = "head";
  private static final String REFUSED = "refused";
  private static final String ROWS = "rows";
  private static final String TALLY = "tally";
  private static final String ADDED = "added";
  private static final String CHANGED = "changed";
  private static final String SAME = "same";

  private ImportStateCodec() {}

  static ObjectNode write(ImportState state) {
    return switch (state) {
      case Reading reading -> named("reading", reading.chosen());
      case Unreadable unreadable ->
          named("unreadable", Optional.empty()).put(PROBLEM, unreadable.problem().name());
      case Previewed previewed -> previewed(previewed);
      case Applying applying -> named("applying", applying.encoding()).put(ROWS, applying.rows());
      case Applied applied ->
          named("applied", applied.encoding()).set(TALLY, write(applied.tally()));
      case Cancelled cancelled -> named("cancelled", Optional.empty());
    };
  }

  static ImportState read(JsonNode json) {
    Optional<TextEncoding> encoding = Fields.constantIfAny(json, ENCODING, TextEncoding.class);
    return switch (Fields.text(json, STATE)) {
      case "reading" -> new Reading(encoding);
      case "unreadable" -> new Unreadable(Fields.constant(json, PROBLEM, Problem.class));
      case "previewed" ->
          new Previewed(
              encoding,
              PlannedRowCodec.texts(json.required(HEADER)),
              rows(json.required(HEAD)),
              rows(json.required(REFUSED)),
              tally(json.required(TALLY)));
      case "applying" -> new Applying(encoding, (int) Fields.number(json, ROWS));
      case "applied" -> new Applied(encoding, tally(json.required(TALLY)));
      case "cancelled" -> new Cancelled();
      default -> throw new IllegalArgumentException("no such state: " + Fields.text(json, STATE));
    };
  }

  private static ObjectNode named(String name, Optional<TextEncoding> encoding) {
    ObjectNode json = JsonbTrees.object().put(STATE, name);
    encoding.ifPresent(known -> json.put(ENCODING, known.name()));
    return json;
  }

  private static ObjectNode previewed(Previewed previewed) {
    ObjectNode json = named("previewed", previewed.encoding());
    previewed.header().forEach(json.putArray(HEADER)::add);
    write(json.putArray(HEAD), previewed.head());
    write(json.putArray(REFUSED), previewed.refused());
    return json.set(TALLY, write(previewed.tally()));
  }

  private static void write(ArrayNode array, List<PlannedRow> rows) {
    rows.forEach(row -> array.add(PlannedRowCodec.write(row)));
  }

  private static List<PlannedRow> rows(JsonNode array) {
    return array.valueStream().map(PlannedRowCodec::read).toList();
  }

  private static ObjectNode write(RowCounts tally) {
    return JsonbTrees.object()
        .put(ADDED, tally.added())
        .put(CHANGED, tally.changed())
        .put(SAME, tally.same())
        .put(REFUSED, tally.refused());
  }

  private static RowCounts tally(JsonNode json) {
    return new RowCounts(
        (int) Fields.number(json, ADDED),
        (int) Fields.number(json, CHANGED),
        (int) Fields.number(json, SAME),
        (int) Fields.number(json, REFUSED));
  }
}
