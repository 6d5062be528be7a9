package dev.zayavka.adapter.postgres.devices;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.zayavka.adapter.postgres.delivery.Fields;
import dev.zayavka.adapter.postgres.json.JsonbTrees;
import dev.zayavka.ports.devices.DeviceField;
import dev.zayavka.ports.devices.DeviceId;
import dev.zayavka.ports.devices.FieldProblem;
import dev.zayavka.ports.devices.PlannedRow;
import dev.zayavka.ports.devices.PlannedRow.Fate;
import dev.zayavka.ports.devices.RowProblem;
import java.util.List;

/** How rows of a list are kept with what would become of them. */
final class PlannedRowCodec {

  private static final String NUMBER = "number";
  private static final String VALUES = "values";
  private static final String FATE = "fate";
  private static final String NAME = "name";
  private static final String DEVICE = "device";
  private static final String FIELDS = "fields";
  private static final String FIELD = "field";
  private static final String PROBLEM = "problem";
  private static final String ROW = "row";

  private PlannedRowCodec() {}

  static ObjectNode write(PlannedRow row) {
    ObjectNode json = JsonbTrees.object().put(NUMBER, row.number());
    row.values().forEach(json.putArray(VALUES)::add);
    return json.set(FATE, write(row.fate()));
  }

  static PlannedRow read(JsonNode json) {
    return new PlannedRow(
        (int) Fields.number(json, NUMBER), texts(json.required(VALUES)), fate(json.required(FATE)));
  }

  static List<String> texts(JsonNode array) {
    return array.valueStream().map(JsonNode::textValue).toList();
  }

  private static ObjectNode write(Fate fate) {
    return switch (fate) {
      case Fate.Added added -> named("added");
      case Fate.Changed changed -> changed(changed);
      case Fate.Same same -> named("same").put(DEVICE, same.device().value());
      case Fate.Refused refused -> named("refused").set(PROBLEM, write(refused.problem()));
    };
  }

  private static ObjectNode changed(Fate.Changed changed) {
    ObjectNode json = named("changed").put(DEVICE, changed.device().value());
    ArrayNode fields = json.putArray(FIELDS);
    changed.fields().forEach(field -> fields.add(field.name()));
    return json;
  }

  private static Fate fate(JsonNode json) {
    return switch (Fields.text(json, NAME)) {
      case "added" -> new Fate.Added();
      case "changed" ->
          new Fate.Changed(
              device(json),
              texts(json.required(FIELDS)).stream().map(DeviceField::valueOf).toList());
      case "same" -> new Fate.Same(device(json));
      case "refused" -> new Fate.Refused(problem(json.required(PROBLEM)));
      default -> throw new IllegalArgumentException("no such fate: " + Fields.text(json, NAME));
    };
  }

  private static ObjectNode write(RowProblem problem) {
    return switch (problem) {
      case RowProblem.Field of ->
          named("field").put(FIELD, of.field().name()).put(PROBLEM, of.problem().name());
      case RowProblem.Rounded rounded -> named("rounded").put(FIELD, rounded.number().name());
      case RowProblem.TooManyValues tooMany -> named("too-many-values");
      case RowProblem.BrokenSign broken -> named("broken-sign").put(FIELD, broken.field().name());
      case RowProblem.Repeated repeated -> named("repeated").put(ROW, repeated.row());
      case RowProblem.NoColumn no -> noColumn(no);
    };
  }

  private static ObjectNode noColumn(RowProblem.NoColumn no) {
    ObjectNode json = named("no-column");
    no.field().ifPresent(field -> json.put(FIELD, field.name()));
    return json;
  }

  private static RowProblem problem(JsonNode json) {
    return switch (Fields.text(json, NAME)) {
      case "field" ->
          new RowProblem.Field(
              Fields.constant(json, FIELD, DeviceField.class),
              Fields.constant(json, PROBLEM, FieldProblem.class));
      case "rounded" -> new RowProblem.Rounded(Fields.constant(json, FIELD, DeviceField.class));
      case "too-many-values" -> new RowProblem.TooManyValues();
      case "broken-sign" ->
          new RowProblem.BrokenSign(Fields.constant(json, FIELD, DeviceField.class));
      case "repeated" -> new RowProblem.Repeated((int) Fields.number(json, ROW));
      case "no-column" ->
          new RowProblem.NoColumn(Fields.constantIfAny(json, FIELD, DeviceField.class));
      default -> throw new IllegalArgumentException("no such problem: " + Fields.text(json, NAME));
    };
  }

  private static ObjectNode named(String name) {
    return JsonbTrees.object().put(NAME, name);
  }

  private static DeviceId device(JsonNode json) {
    return new DeviceId(Fields.number(json, DEVICE));
  }
}
