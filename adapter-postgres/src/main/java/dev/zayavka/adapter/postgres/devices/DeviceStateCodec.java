package dev.zayavka.adapter.postgres.devices;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.zayavka.adapter.postgres.delivery.Fields;
import dev.zayavka.adapter.postgres.json.JsonbTrees;
import dev.zayavka.ports.devices.DeviceDossier;
import dev.zayavka.ports.devices.DeviceField;
import dev.zayavka.ports.devices.DeviceFields;
import dev.zayavka.ports.devices.DeviceId;
import dev.zayavka.ports.devices.DeviceState.Deleted;
import dev.zayavka.ports.devices.DeviceState.Existing;
import dev.zayavka.ports.devices.DeviceState.Free;
import dev.zayavka.ports.devices.DeviceState.Kept;
import dev.zayavka.ports.devices.DeviceState.Lent;
import dev.zayavka.ports.devices.DeviceState.Offered;
import dev.zayavka.ports.devices.Loan;
import dev.zayavka.ports.devices.LoanId;
import dev.zayavka.ports.devices.Offer;
import dev.zayavka.ports.devices.QueueEntry;
import dev.zayavka.ports.shared.PersonId;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * How the history keeps a device as it was. Moments are cut as columns cut them, so that a state
 * equals the one the device is in.
 */
final class DeviceStateCodec {

  private static final String STATE = "state";
  private static final String ID = "id";
  private static final String VERSION = "version";
  private static final String FIELDS = "fields";
  private static final String LOAN = "loan";
  private static final String OFFER = "offer";
  private static final String QUEUE = "queue";
  private static final String PERSON = "person";
  private static final String SINCE = "since";
  private static final String UNTIL = "until";
  private static final String DUE = "due";
  private static final String DUE_SET_AT = "due_set_at";

  private DeviceStateCodec() {}

  static ObjectNode write(Existing state) {
    ObjectNode json = file(state.file());
    if (state instanceof Kept kept && !kept.queue().isEmpty()) {
      ArrayNode queue = json.putArray(QUEUE);
      kept.queue().forEach(waiter -> queue.add(write(waiter)));
    }
    return switch (state) {
      case Free free -> json.put(STATE, "free");
      case Offered offered -> json.put(STATE, "offered").set(OFFER, write(offered.offer()));
      case Lent lent -> json.put(STATE, "lent").set(LOAN, write(lent.loan()));
      case Deleted deleted -> json.put(STATE, "deleted").put(SINCE, text(deleted.since()));
    };
  }

  static Existing read(JsonNode json) {
    DeviceDossier file =
        new DeviceDossier(
            new DeviceId(Fields.number(json, ID)),
            fields(json.required(FIELDS)),
            (int) Fields.number(json, VERSION));
    return switch (Fields.text(json, STATE)) {
      case "free" -> new Free(file);
      case "offered" -> new Offered(file, offer(json.required(OFFER)), queue(json));
      case "lent" -> new Lent(file, loan(json.required(LOAN)), queue(json));
      case "deleted" -> new Deleted(file, moment(json, SINCE));
      default -> throw new IllegalArgumentException("no such state: " + Fields.text(json, STATE));
    };
  }

  private static ObjectNode file(DeviceDossier file) {
    ObjectNode json = JsonbTrees.object().put(ID, file.id().value()).put(VERSION, file.version());
    ObjectNode values = json.putObject(FIELDS);
    for (DeviceField field : DeviceField.values()) {
      file.fields().value(field).ifPresent(value -> values.put(field.name(), value));
    }
    return json;
  }

  private static DeviceFields fields(JsonNode json) {
    Map<DeviceField, String> values = new EnumMap<>(DeviceField.class);
    json.properties()
        .forEach(
            value -> values.put(DeviceField.valueOf(value.getKey()), value.getValue().textValue()));
    return new DeviceFields(values);
  }

  private static ObjectNode write(Loan loan) {
    ObjectNode json =
        JsonbTrees.object()
            .put(ID, loan.id().value())
            .put(PERSON, loan.holder().value())
            .put(SINCE, text(loan.since()))
            .put(DUE_SET_AT, text(loan.dueSetAt()));
    loan.due().ifPresent(due -> json.put(DUE, due.toString()));
    return json;
  }

  private static Loan loan(JsonNode json) {
    return new Loan(
        new LoanId(Fields.number(json, ID)),
        person(json),
        moment(json, SINCE),
        json.optional(DUE).map(due -> LocalDate.parse(due.textValue())),
        moment(json, DUE_SET_AT));
  }

  private static ObjectNode write(Offer offer) {
    return write(offer.waiter()).put(UNTIL, text(offer.until()));
  }

  private static Offer offer(JsonNode json) {
    return new Offer(waiter(json), moment(json, UNTIL));
  }

  private static ObjectNode write(QueueEntry waiter) {
    return JsonbTrees.object()
        .put(PERSON, waiter.person().value())
        .put(SINCE, text(waiter.since()));
  }

  private static QueueEntry waiter(JsonNode json) {
    return new QueueEntry(person(json), moment(json, SINCE));
  }

  private static List<QueueEntry> queue(JsonNode json) {
    return json.path(QUEUE).valueStream().map(DeviceStateCodec::waiter).toList();
  }

  private static PersonId person(JsonNode json) {
    return new PersonId(Fields.number(json, PERSON));
  }

  private static String text(Instant moment) {
    return moment.truncatedTo(ChronoUnit.MICROS).toString();
  }

  private static Instant moment(JsonNode json, String field) {
    return Instant.parse(Fields.text(json, field));
  }
}
