package dev.zayavka.adapter.postgres.devices;

import static java.util.Map.entry;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.zayavka.adapter.postgres.delivery.EffectCodec;
import dev.zayavka.adapter.postgres.delivery.Fields;
import dev.zayavka.adapter.postgres.json.JsonbTrees;
import dev.zayavka.ports.delivery.Effect;
import dev.zayavka.ports.devices.BorrowerNote;
import dev.zayavka.ports.devices.DeviceEffect;
import dev.zayavka.ports.devices.DeviceEffect.ApplyImport;
import dev.zayavka.ports.devices.DeviceEffect.EraseCode;
import dev.zayavka.ports.devices.DeviceEffect.OfferDevice;
import dev.zayavka.ports.devices.DeviceEffect.ReadImport;
import dev.zayavka.ports.devices.DeviceEffect.RefreshDevice;
import dev.zayavka.ports.devices.DeviceEffect.RefreshImport;
import dev.zayavka.ports.devices.DeviceEffect.RefreshReminder;
import dev.zayavka.ports.devices.DeviceEffect.RemindBorrower;
import dev.zayavka.ports.devices.DeviceEffect.ReportOverdue;
import dev.zayavka.ports.devices.DeviceEffect.SendPlan;
import dev.zayavka.ports.devices.DeviceEffect.SendRefusedRows;
import dev.zayavka.ports.devices.DeviceEffect.ShowImport;
import dev.zayavka.ports.devices.DeviceEffect.TellBorrower;
import dev.zayavka.ports.devices.DeviceId;
import dev.zayavka.ports.devices.DeviceView;
import dev.zayavka.ports.devices.ImportId;
import dev.zayavka.ports.devices.ReminderStage;
import dev.zayavka.ports.shared.MessageRef;
import dev.zayavka.ports.shared.PersonId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** How the device desk's effects are kept; {@link DeviceViewCodec} does the same for answers. */
public final class DeviceEffectCodec implements EffectCodec {

  private static final String OFFER = "devices.offer";
  private static final String TELL_BORROWER = "devices.tell-borrower";
  private static final String REFRESH_DEVICE = "devices.refresh-device";
  private static final String REMIND = "devices.remind";
  private static final String REFRESH_REMINDER = "devices.refresh-reminder";
  private static final String REPORT_OVERDUE = "devices.report-overdue";
  private static final String ERASE_CODE = "devices.erase-code";
  private static final String SHOW_IMPORT = "devices.show-import";
  private static final String REFRESH_IMPORT = "devices.refresh-import";
  private static final String SEND_PLAN = "devices.send-plan";
  private static final String SEND_REFUSED_ROWS = "devices.send-refused-rows";
  private static final String READ_IMPORT = "devices.read-import";
  private static final String APPLY_IMPORT = "devices.apply-import";

  private static final String DEVICE = "device";
  private static final String UNTIL = "until";
  private static final String NOTE = "note";
  private static final String MESSAGE = "message";
  private static final String STAGE = "stage";
  private static final String DAY = "day";
  private static final String LIST = "list";
  private static final String TURN = "turn";

  @Override
  public Optional<Stored> encode(Effect effect) {
    return switch (effect) {
      case DeviceEffect device -> Optional.of(encode(device));
      case DeviceView view -> Optional.of(DeviceViewCodec.encode(view));
      default -> Optional.empty();
    };
  }

  private static Stored encode(DeviceEffect effect) {
    return switch (effect) {
      case OfferDevice offer ->
          new Stored(OFFER, about(offer.to(), offer.device()).put(UNTIL, offer.until().toString()));
      case TellBorrower tell ->
          new Stored(TELL_BORROWER, about(tell.to(), tell.device()).put(NOTE, tell.note().name()));
      case RefreshDevice refresh ->
          new Stored(REFRESH_DEVICE, on(about(refresh.to(), refresh.device()), refresh.message()));
      case RemindBorrower remind ->
          new Stored(REMIND, due(remind.to(), remind.stage(), remind.day()));
      case RefreshReminder refresh ->
          new Stored(
              REFRESH_REMINDER,
              on(due(refresh.to(), refresh.stage(), refresh.day()), refresh.message()));
      case ReportOverdue report ->
          new Stored(REPORT_OVERDUE, Fields.to(report.to()).put(DAY, report.day().toString()));
      case EraseCode erase -> new Stored(ERASE_CODE, on(Fields.to(erase.to()), erase.message()));
      case ShowImport show -> new Stored(SHOW_IMPORT, about(show.to(), show.list()));
      case RefreshImport refresh ->
          new Stored(REFRESH_IMPORT, on(about(refresh.to(), refresh.list()), refresh.message()));
      case SendPlan send ->
          new Stored(SEND_PLAN, about(send.to(), send.list()).put(TURN, send.turn()));
      case SendRefusedRows send -> new Stored(SEND_REFUSED_ROWS, about(send.to(), send.list()));
      case ReadImport read -> new Stored(READ_IMPORT, turn(read.list(), read.turn()));
      case ApplyImport apply -> new Stored(APPLY_IMPORT, turn(apply.list(), apply.turn()));
    };
  }

  @Override
  public Map<String, Function<JsonNode, Effect>> readers() {
    Map<String, Function<JsonNode, Effect>> readers = new HashMap<>(ofEffects());
    readers.putAll(DeviceViewCodec.readers());
    return readers;
  }

  private static Map<String, Function<JsonNode, Effect>> ofEffects() {
    return Map.ofEntries(
        entry(
            OFFER,
            json ->
                new OfferDevice(
                    Fields.to(json), device(json), Instant.parse(Fields.text(json, UNTIL)))),
        entry(
            TELL_BORROWER,
            json ->
                new TellBorrower(
                    Fields.to(json),
                    device(json),
                    Fields.constant(json, NOTE, BorrowerNote.class))),
        entry(
            REFRESH_DEVICE,
            json -> new RefreshDevice(Fields.to(json), device(json), message(json))),
        entry(REMIND, json -> new RemindBorrower(Fields.to(json), stage(json), day(json))),
        entry(
            REFRESH_REMINDER,
            json -> new RefreshReminder(Fields.to(json), stage(json), day(json), message(json))),
        entry(REPORT_OVERDUE, json -> new ReportOverdue(Fields.to(json), day(json))),
        entry(ERASE_CODE, json -> new EraseCode(Fields.to(json), message(json))),
        entry(SHOW_IMPORT, json -> new ShowImport(Fields.to(json), list(json))),
        entry(
            REFRESH_IMPORT, json -> new RefreshImport(Fields.to(json), list(json), message(json))),
        entry(SEND_PLAN, json -> new SendPlan(Fields.to(json), list(json), turn(json))),
        entry(SEND_REFUSED_ROWS, json -> new SendRefusedRows(Fields.to(json), list(json))),
        entry(READ_IMPORT, json -> new ReadImport(list(json), turn(json))),
        entry(APPLY_IMPORT, json -> new ApplyImport(list(json), turn(json))));
  }

  private static ObjectNode about(PersonId to, DeviceId device) {
    return Fields.to(to).put(DEVICE, device.value());
  }

  private static ObjectNode about(PersonId to, ImportId list) {
    return Fields.to(to).put(LIST, list.value());
  }

  private static ObjectNode due(PersonId to, ReminderStage stage, LocalDate day) {
    return Fields.to(to).put(STAGE, stage.name()).put(DAY, day.toString());
  }

  private static ObjectNode turn(ImportId list, int turn) {
    return JsonbTrees.object().put(LIST, list.value()).put(TURN, turn);
  }

  private static ObjectNode on(ObjectNode json, MessageRef message) {
    return json.set(MESSAGE, Fields.message(message));
  }

  private static DeviceId device(JsonNode json) {
    return new DeviceId(Fields.number(json, DEVICE));
  }

  private static ImportId list(JsonNode json) {
    return new ImportId(Fields.number(json, LIST));
  }

  private static int turn(JsonNode json) {
    return (int) Fields.number(json, TURN);
  }

  private static ReminderStage stage(JsonNode json) {
    return Fields.constant(json, STAGE, ReminderStage.class);
  }

  private static LocalDate day(JsonNode json) {
    return LocalDate.parse(Fields.text(json, DAY));
  }

  private static MessageRef message(JsonNode json) {
    return Fields.message(json.required(MESSAGE));
  }
}
