package dev.zayavka.adapter.postgres.devices;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.zayavka.adapter.postgres.delivery.Fields;
import dev.zayavka.adapter.postgres.json.JsonbTrees;
import dev.zayavka.ports.devices.DangerousAction;
import dev.zayavka.ports.devices.DateProblem;
import dev.zayavka.ports.devices.DeviceField;
import dev.zayavka.ports.devices.DeviceId;
import dev.zayavka.ports.devices.DueQuestionMessage;
import dev.zayavka.ports.devices.FieldProblem;
import dev.zayavka.ports.devices.Form;
import dev.zayavka.ports.devices.FormProblem;
import dev.zayavka.ports.devices.LoanId;
import dev.zayavka.ports.devices.ReminderStage;
import dev.zayavka.ports.people.EmailProblem;
import dev.zayavka.ports.shared.MessageRef;
import dev.zayavka.ports.shared.PersonId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** How forms and what is wrong with answers are kept: each with its name, and its values beside. */
final class FormCodec {

  private static final String NAME = "name";
  private static final String INSISTENT = "insistent";
  private static final String DEVICE = "device";
  private static final String DEVICES = "devices";
  private static final String LOAN = "loan";
  private static final String FROM = "from";
  private static final String STAGE = "stage";
  private static final String DAY = "day";
  private static final String VALUES = "values";
  private static final String FIELD = "field";
  private static final String PERSON = "person";
  private static final String ACT = "act";
  private static final String PROBLEM = "problem";
  private static final String LEFT = "left";
  private static final String UNTIL = "until";

  private FormCodec() {}

  static ObjectNode write(Form form) {
    return switch (form) {
      case Form.Register register -> register(register);
      case Form.SetDue due -> setDue(due);
      case Form.AddDevice add -> addDevice(add);
      case Form.EditField edit ->
          about("edit-field", edit.device()).put(FIELD, edit.field().name());
      case Form.AssignTo assign -> about("assign-to", assign.device());
      case Form.ChangeEmail change -> named("change-email").put(PERSON, change.person().value());
      case Form.ChangeComment change ->
          named("change-comment").put(PERSON, change.person().value());
      case Form.ShowCode show -> showCode(show);
    };
  }

  static Form form(JsonNode json) {
    return switch (Fields.text(json, NAME)) {
      case "register" ->
          new Form.Register(
              json.required(INSISTENT).booleanValue(), json.optional(DEVICE).map(FormCodec::id));
      case "set-due" ->
          new Form.SetDue(
              device(json),
              new LoanId(Fields.number(json, LOAN)),
              json.optional(FROM).map(FormCodec::from));
      case "add-device" -> new Form.AddDevice(values(json.required(VALUES)), field(json));
      case "edit-field" -> new Form.EditField(device(json), field(json));
      case "assign-to" -> new Form.AssignTo(device(json));
      case "change-email" -> new Form.ChangeEmail(person(json));
      case "change-comment" -> new Form.ChangeComment(person(json));
      case "show-code" ->
          new Form.ShowCode(Fields.constant(json, ACT, DangerousAction.class), devices(json));
      default -> throw new IllegalArgumentException("no such form: " + Fields.text(json, NAME));
    };
  }

  static ObjectNode write(FormProblem problem) {
    return switch (problem) {
      case FormProblem.OfEmail of -> named("email").put(PROBLEM, of.problem().name());
      case FormProblem.OfDate of -> named("date").put(PROBLEM, of.problem().name());
      case FormProblem.OfField of -> named("field").put(PROBLEM, of.problem().name());
      case FormProblem.NoSuchPerson nobody -> named("no-such-person");
      case FormProblem.WrongCode wrong -> named("wrong-code").put(LEFT, wrong.left());
      case FormProblem.LockedOut locked ->
          named("locked-out").put(UNTIL, locked.until().toString());
    };
  }

  static FormProblem problem(JsonNode json) {
    return switch (Fields.text(json, NAME)) {
      case "email" -> new FormProblem.OfEmail(Fields.constant(json, PROBLEM, EmailProblem.class));
      case "date" -> new FormProblem.OfDate(Fields.constant(json, PROBLEM, DateProblem.class));
      case "field" -> new FormProblem.OfField(Fields.constant(json, PROBLEM, FieldProblem.class));
      case "no-such-person" -> new FormProblem.NoSuchPerson();
      case "wrong-code" -> new FormProblem.WrongCode((int) Fields.number(json, LEFT));
      case "locked-out" -> new FormProblem.LockedOut(Instant.parse(Fields.text(json, UNTIL)));
      default -> throw new IllegalArgumentException("no such problem: " + Fields.text(json, NAME));
    };
  }

  private static ObjectNode register(Form.Register register) {
    ObjectNode json = named("register").put(INSISTENT, register.insistent());
    register.then().ifPresent(device -> json.put(DEVICE, device.value()));
    return json;
  }

  private static ObjectNode setDue(Form.SetDue due) {
    ObjectNode json = about("set-due", due.device()).put(LOAN, due.loan().value());
    due.from().ifPresent(from -> json.set(FROM, from(from)));
    return json;
  }

  private static ObjectNode from(DueQuestionMessage from) {
    ObjectNode json = Fields.message(from.message());
    return switch (from) {
      case DueQuestionMessage.Card card -> json;
      case DueQuestionMessage.Reminder reminder ->
          json.put(STAGE, reminder.stage().name()).put(DAY, reminder.day().toString());
    };
  }

  private static DueQuestionMessage from(JsonNode json) {
    MessageRef message = Fields.message(json);
    return json.has(STAGE)
        ? new DueQuestionMessage.Reminder(
            message,
            Fields.constant(json, STAGE, ReminderStage.class),
            LocalDate.parse(Fields.text(json, DAY)))
        : new DueQuestionMessage.Card(message);
  }

  private static ObjectNode addDevice(Form.AddDevice add) {
    ObjectNode json = named("add-device").put(FIELD, add.asked().name());
    ObjectNode values = json.putObject(VALUES);
    new TreeMap<>(add.values()).forEach((field, value) -> values.put(field.name(), value));
    return json;
  }

  private static ObjectNode showCode(Form.ShowCode show) {
    ObjectNode json = named("show-code").put(ACT, show.act().name());
    ArrayNode devices = json.putArray(DEVICES);
    show.devices().forEach(device -> devices.add(device.value()));
    return json;
  }

  private static Map<DeviceField, String> values(JsonNode json) {
    Map<DeviceField, String> values = new EnumMap<>(DeviceField.class);
    json.properties()
        .forEach(
            value -> values.put(DeviceField.valueOf(value.getKey()), value.getValue().textValue()));
    return values;
  }

  private static List<DeviceId> devices(JsonNode json) {
    return json.required(DEVICES).valueStream().map(FormCodec::id).toList();
  }

  private static ObjectNode named(String name) {
    return JsonbTrees.object().put(NAME, name);
  }

  private static ObjectNode about(String name, DeviceId device) {
    return named(name).put(DEVICE, device.value());
  }

  private static DeviceId device(JsonNode json) {
    return id(json.required(DEVICE));
  }

  private static DeviceId id(JsonNode number) {
    return new DeviceId(number.longValue());
  }

  private static DeviceField field(JsonNode json) {
    return Fields.constant(json, FIELD, DeviceField.class);
  }

  private static PersonId person(JsonNode json) {
    return new PersonId(Fields.number(json, PERSON));
  }
}
