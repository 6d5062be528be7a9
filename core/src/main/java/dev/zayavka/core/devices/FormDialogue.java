package dev.zayavka.core.devices;

import dev.zayavka.ports.devices.DeviceField;
import dev.zayavka.ports.devices.DeviceId;
import dev.zayavka.ports.devices.driven.DevicesWork;
import dev.zayavka.ports.devices.forms.DangerousAction;
import dev.zayavka.ports.devices.forms.Form;
import dev.zayavka.ports.devices.imports.ImportId;
import dev.zayavka.ports.shared.Dialogue;
import dev.zayavka.ports.shared.PersonId;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Mapping of forms to dialogues, as they are stored while an answer is awaited. */
public final class FormDialogue {

  /** Prefix of the desk's dialogue names, by which the message router finds this desk. */
  static final String PREFIX = "devices.";

  private static final String VALUE = "value.";

  private static final Map<String, Function<Dialogue, Form>> READERS =
      Map.of(
          "register", FormDialogue::register,
          "due", DueQuestion::read,
          "add", FormDialogue::add,
          "edit", FormDialogue::edit,
          "list", FormDialogue::listValue,
          "assign", dialogue -> new Form.AssignTo(device(field(dialogue, "device"))),
          "email", dialogue -> new Form.ChangeEmail(person(field(dialogue, "person"))),
          "comment", dialogue -> new Form.ChangeComment(person(field(dialogue, "person"))),
          "code", FormDialogue::code);

  private FormDialogue() {}

  /**
   * Open form of this person; empty if there is none, or if another version of the program stored a
   * form this one does not know, so that people are not stuck in it.
   */
  public static Optional<Form> waiting(DevicesWork work, PersonId person) {
    return work.dialogues()
        .waiting(person)
        .filter(dialogue -> dialogue.name().startsWith(PREFIX))
        .flatMap(FormDialogue::known);
  }

  public static Dialogue of(Form form) {
    return switch (form) {
      case Form.Register register -> {
        Map<String, String> data = new HashMap<>();
        data.put("insistent", Boolean.toString(register.insistent()));
        register.then().ifPresent(device -> data.put("then", id(device)));
        yield dialogue("register", data);
      }
      case Form.SetDue set -> dialogue("due", DueQuestion.write(set));
      case Form.AddDevice add -> {
        Map<String, String> data = new HashMap<>();
        data.put("asked", add.asked().name());
        add.values().forEach((field, value) -> data.put(VALUE + field.name(), value));
        yield dialogue("add", data);
      }
      case Form.EditField edit ->
          dialogue("edit", Map.of("device", id(edit.device()), "field", edit.field().name()));
      case Form.ListValue value ->
          dialogue(
              "list",
              Map.of(
                  "list", Long.toString(value.list().value()),
                  "turn", Integer.toString(value.turn()),
                  "field", value.field().name()));
      case Form.AssignTo assign -> dialogue("assign", Map.of("device", id(assign.device())));
      case Form.ChangeEmail change -> dialogue("email", Map.of("person", id(change.person())));
      case Form.ChangeComment change -> dialogue("comment", Map.of("person", id(change.person())));
      case Form.ShowCode show ->
          dialogue(
              "code",
              Map.of(
                  "act",
                  show.act().name(),
                  "devices",
                  show.devices().stream().map(FormDialogue::id).collect(Collectors.joining(","))));
    };
  }

  private static Optional<Form> known(Dialogue dialogue) {
    try {
      return Optional.ofNullable(READERS.get(dialogue.name().substring(PREFIX.length())))
          .map(reader -> reader.apply(dialogue));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  private static Form register(Dialogue dialogue) {
    return new Form.Register(
        Boolean.parseBoolean(field(dialogue, "insistent")),
        Optional.ofNullable(dialogue.data().get("then")).map(FormDialogue::device));
  }

  private static Form add(Dialogue dialogue) {
    Map<DeviceField, String> values = new EnumMap<>(DeviceField.class);
    for (DeviceField one : DeviceField.values()) {
      Optional.ofNullable(dialogue.data().get(VALUE + one.name()))
          .ifPresent(value -> values.put(one, value));
    }
    return new Form.AddDevice(values, deviceField(dialogue, "asked"));
  }

  private static Form edit(Dialogue dialogue) {
    return new Form.EditField(device(field(dialogue, "device")), deviceField(dialogue, "field"));
  }

  private static Form listValue(Dialogue dialogue) {
    return new Form.ListValue(
        new ImportId(Long.parseLong(field(dialogue, "list"))),
        Integer.parseInt(field(dialogue, "turn")),
        deviceField(dialogue, "field"));
  }

  private static Form code(Dialogue dialogue) {
    return new Form.ShowCode(
        DangerousAction.valueOf(field(dialogue, "act")), devices(field(dialogue, "devices")));
  }

  private static Dialogue dialogue(String name, Map<String, String> data) {
    return new Dialogue(PREFIX + name, data);
  }

  static String id(DeviceId device) {
    return Long.toString(device.value());
  }

  private static String id(PersonId person) {
    return Long.toString(person.value());
  }

  static DeviceId device(String value) {
    return new DeviceId(Long.parseLong(value));
  }

  private static PersonId person(String value) {
    return new PersonId(Long.parseLong(value));
  }

  private static List<DeviceId> devices(String values) {
    return Stream.of(values.split(","))
        .filter(value -> !value.isEmpty())
        .map(FormDialogue::device)
        .toList();
  }

  private static DeviceField deviceField(Dialogue dialogue, String name) {
    return DeviceField.valueOf(field(dialogue, name));
  }

  static String field(Dialogue dialogue, String name) {
    String value = dialogue.data().get(name);
    if (value == null) {
      throw new IllegalArgumentException("dialogue " + dialogue.name() + " without " + name);
    }
    return value;
  }
}
