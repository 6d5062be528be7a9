package dev.zayavka.adapter.postgres.devices;

import static java.util.Map.entry;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.zayavka.adapter.postgres.delivery.EffectCodec.Stored;
import dev.zayavka.adapter.postgres.delivery.Fields;
import dev.zayavka.ports.delivery.Effect;
import dev.zayavka.ports.devices.DeviceId;
import dev.zayavka.ports.devices.DeviceNote;
import dev.zayavka.ports.devices.DeviceReason;
import dev.zayavka.ports.devices.DeviceView;
import dev.zayavka.ports.devices.DeviceView.Ask;
import dev.zayavka.ports.devices.DeviceView.SendExport;
import dev.zayavka.ports.devices.DeviceView.SendLog;
import dev.zayavka.ports.devices.DeviceView.ShowBorrower;
import dev.zayavka.ports.devices.DeviceView.ShowBorrowers;
import dev.zayavka.ports.devices.DeviceView.ShowCandidates;
import dev.zayavka.ports.devices.DeviceView.ShowCategories;
import dev.zayavka.ports.devices.DeviceView.ShowDevice;
import dev.zayavka.ports.devices.DeviceView.ShowDevices;
import dev.zayavka.ports.devices.DeviceView.ShowEditMenu;
import dev.zayavka.ports.devices.DeviceView.ShowHistory;
import dev.zayavka.ports.devices.DeviceView.ShowLabel;
import dev.zayavka.ports.devices.DeviceView.Tell;
import dev.zayavka.ports.devices.DeviceView.TellRefusal;
import dev.zayavka.ports.shared.MessageRef;
import dev.zayavka.ports.shared.PersonId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** How the device desk's answers are kept. */
final class DeviceViewCodec {

  private static final String SHOW_DEVICES = "devices.show-devices";
  private static final String SHOW_CATEGORIES = "devices.show-categories";
  private static final String SHOW_DEVICE = "devices.show-device";
  private static final String SHOW_HISTORY = "devices.show-history";
  private static final String SHOW_LABEL = "devices.show-label";
  private static final String SHOW_EDIT_MENU = "devices.show-edit-menu";
  private static final String SHOW_BORROWERS = "devices.show-borrowers";
  private static final String SHOW_BORROWER = "devices.show-borrower";
  private static final String SHOW_CANDIDATES = "devices.show-candidates";
  private static final String ASK = "devices.ask";
  private static final String TELL_REFUSAL = "devices.tell-refusal";
  private static final String TELL = "devices.tell";
  private static final String SEND_EXPORT = "devices.send-export";
  private static final String SEND_LOG = "devices.send-log";

  private static final String LISTING = "listing";
  private static final String PAGE = "page";
  private static final String MESSAGE = "message";
  private static final String DEVICE = "device";
  private static final String WORDS = "words";
  private static final String PERSON = "person";
  private static final String PEOPLE = "people";
  private static final String FORM = "form";
  private static final String PROBLEM = "problem";
  private static final String REASON = "reason";
  private static final String NOTE = "note";
  private static final String ABOUT = "about";
  private static final String EVERYTHING = "everything";

  private DeviceViewCodec() {}

  static Stored encode(DeviceView view) {
    ObjectNode json = Fields.to(view.to());
    return switch (view) {
      case ShowDevices show -> new Stored(SHOW_DEVICES, devices(json, show));
      case ShowCategories show ->
          new Stored(SHOW_CATEGORIES, on(json.put(PAGE, show.page()), show.on()));
      case ShowDevice show -> new Stored(SHOW_DEVICE, on(about(json, show.device()), show.on()));
      case ShowHistory show ->
          new Stored(
              SHOW_HISTORY, on(about(json, show.device()).put(PAGE, show.page()), show.on()));
      case ShowLabel show -> new Stored(SHOW_LABEL, about(json, show.device()));
      case ShowEditMenu show ->
          new Stored(SHOW_EDIT_MENU, on(about(json, show.device()), show.on()));
      case ShowBorrowers show ->
          new Stored(
              SHOW_BORROWERS, on(json.put(WORDS, show.words()).put(PAGE, show.page()), show.on()));
      case ShowBorrower show ->
          new Stored(SHOW_BORROWER, on(json.put(PERSON, show.person().value()), show.on()));
      case ShowCandidates show -> new Stored(SHOW_CANDIDATES, candidates(json, show));
      case Ask ask -> new Stored(ASK, question(json, ask));
      case TellRefusal tell ->
          new Stored(TELL_REFUSAL, about(json, tell.device()).put(REASON, tell.reason().name()));
      case Tell tell ->
          new Stored(TELL, json.put(NOTE, tell.note().name()).put(ABOUT, tell.about()));
      case SendExport send -> new Stored(SEND_EXPORT, json.put(EVERYTHING, send.everything()));
      case SendLog send -> new Stored(SEND_LOG, json);
    };
  }

  static Map<String, Function<JsonNode, Effect>> readers() {
    return Map.ofEntries(
        entry(
            SHOW_DEVICES,
            json ->
                new ShowDevices(
                    Fields.to(json),
                    DeviceFilterCodec.read(json.required(LISTING)),
                    page(json),
                    on(json))),
        entry(SHOW_CATEGORIES, json -> new ShowCategories(Fields.to(json), page(json), on(json))),
        entry(SHOW_DEVICE, json -> new ShowDevice(Fields.to(json), device(json), on(json))),
        entry(
            SHOW_HISTORY,
            json -> new ShowHistory(Fields.to(json), device(json), page(json), on(json))),
        entry(SHOW_LABEL, json -> new ShowLabel(Fields.to(json), device(json))),
        entry(SHOW_EDIT_MENU, json -> new ShowEditMenu(Fields.to(json), device(json), on(json))),
        entry(
            SHOW_BORROWERS,
            json ->
                new ShowBorrowers(Fields.to(json), Fields.text(json, WORDS), page(json), on(json))),
        entry(
            SHOW_BORROWER,
            json -> new ShowBorrower(Fields.to(json), person(json.required(PERSON)), on(json))),
        entry(
            SHOW_CANDIDATES,
            json -> new ShowCandidates(Fields.to(json), device(json), people(json))),
        entry(ASK, DeviceViewCodec::ask),
        entry(
            TELL_REFUSAL,
            json ->
                new TellRefusal(
                    Fields.to(json),
                    device(json),
                    Fields.constant(json, REASON, DeviceReason.class))),
        entry(
            TELL,
            json ->
                new Tell(
                    Fields.to(json),
                    Fields.constant(json, NOTE, DeviceNote.class),
                    Fields.text(json, ABOUT))),
        entry(
            SEND_EXPORT,
            json -> new SendExport(Fields.to(json), json.required(EVERYTHING).booleanValue())),
        entry(SEND_LOG, json -> new SendLog(Fields.to(json))));
  }

  private static ObjectNode devices(ObjectNode json, ShowDevices show) {
    json.set(LISTING, DeviceFilterCodec.write(show.listing()));
    return on(json.put(PAGE, show.page()), show.on());
  }

  private static ObjectNode candidates(ObjectNode json, ShowCandidates show) {
    ArrayNode people = about(json, show.device()).putArray(PEOPLE);
    show.people().forEach(person -> people.add(person.value()));
    return json;
  }

  private static ObjectNode question(ObjectNode json, Ask ask) {
    json.set(FORM, FormCodec.write(ask.form()));
    ask.problem().ifPresent(problem -> json.set(PROBLEM, FormCodec.write(problem)));
    return json;
  }

  private static Ask ask(JsonNode json) {
    return new Ask(
        Fields.to(json),
        FormCodec.form(json.required(FORM)),
        json.optional(PROBLEM).map(FormCodec::problem));
  }

  private static ObjectNode about(ObjectNode json, DeviceId device) {
    return json.put(DEVICE, device.value());
  }

  private static DeviceId device(JsonNode json) {
    return new DeviceId(Fields.number(json, DEVICE));
  }

  private static ObjectNode on(ObjectNode json, Optional<MessageRef> message) {
    message.ifPresent(shown -> json.set(MESSAGE, Fields.message(shown)));
    return json;
  }

  private static Optional<MessageRef> on(JsonNode json) {
    return json.optional(MESSAGE).map(Fields::message);
  }

  private static int page(JsonNode json) {
    return (int) Fields.number(json, PAGE);
  }

  private static List<PersonId> people(JsonNode json) {
    return json.required(PEOPLE).valueStream().map(DeviceViewCodec::person).toList();
  }

  private static PersonId person(JsonNode number) {
    return new PersonId(number.longValue());
  }
}
