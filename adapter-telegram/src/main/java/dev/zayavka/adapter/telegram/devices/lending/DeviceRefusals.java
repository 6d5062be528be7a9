package dev.zayavka.adapter.telegram.devices.lending;

import static dev.zayavka.adapter.telegram.text.Arg.gap;

import dev.zayavka.adapter.telegram.text.Texts;
import dev.zayavka.adapter.telegram.text.Truncate;
import dev.zayavka.ports.devices.Borrower;
import dev.zayavka.ports.devices.DeviceId;
import dev.zayavka.ports.devices.lending.DeviceCard;
import dev.zayavka.ports.devices.lending.DeviceReason;
import dev.zayavka.ports.devices.lending.DeviceState.Deleted;
import dev.zayavka.ports.devices.lending.DeviceState.Free;
import dev.zayavka.ports.devices.lending.DeviceState.Lent;
import dev.zayavka.ports.devices.lending.DeviceState.Offered;
import dev.zayavka.ports.devices.lending.driving.AskDevices;
import dev.zayavka.ports.shared.PersonId;
import java.time.Clock;

/** Explanations of refusals, with the present state of the device, in at most 200 characters. */
public final class DeviceRefusals {

  private static final int NAME = 40;
  private static final int EMAIL = 50;

  private final AskDevices ask;
  private final Texts texts;
  private final Clock clock;

  public DeviceRefusals(AskDevices ask, Texts texts, Clock clock) {
    this.ask = ask;
    this.texts = texts;
    this.clock = clock;
  }

  public String explain(DeviceReason reason, DeviceId device) {
    return switch (reason) {
      case UNKNOWN_DEVICE -> texts.plain("devices.note.NOT_FOUND");
      case NOT_AN_ADMIN -> texts.plain("devices.note.NOT_FOUND");
      case NOT_REGISTERED -> texts.plain("devices.refusal.not_registered");
      case LENT_TO_ANOTHER -> withState("devices.refusal.lent_to_another", device);
      case ALREADY_YOURS -> texts.plain("devices.refusal.already_yours");
      case OFFERED_TO_ANOTHER -> withState("devices.refusal.offered_to_another", device);
      case NOT_YOURS -> withState("devices.refusal.not_yours", device);
      case NOT_OFFERED_TO_YOU -> withState("devices.refusal.not_offered_to_you", device);
      case FREE_TO_TAKE -> texts.plain("devices.refusal.free_to_take");
      case NOT_LENT -> withState("devices.refusal.not_lent", device);
      case STILL_LENT -> withState("devices.refusal.still_lent", device);
      case STALE_BUTTON -> withState("devices.refusal.stale_button", device);
      case DATE_IN_PAST -> texts.plain("devices.refusal.date_in_past");
      case DATE_TOO_FAR -> texts.plain("devices.refusal.date_too_far");
      case NUMBER_TAKEN -> texts.plain("devices.refusal.number_taken");
      case NO_SUCH_PERSON -> texts.plain("devices.refusal.no_such_person");
      case NOTHING_TO_UNDO -> texts.plain("devices.refusal.nothing_to_undo");
    };
  }

  private String withState(String key, DeviceId device) {
    String state =
        ask.device(device, clock.instant())
            .map(this::sentence)
            .orElseGet(() -> texts.plain("devices.sentence.absent"));
    return texts.plain(key, gap("state", state));
  }

  private String sentence(DeviceCard card) {
    return switch (card.state()) {
      case Free free -> texts.plain("devices.sentence.free");
      case Offered offered ->
          texts.plain(
              "devices.sentence.offered",
              gap("person", person(card, offered.offer().to())),
              gap("until", texts.moment(offered.offer().until())));
      case Lent lent ->
          texts.plain("devices.sentence.lent", gap("person", person(card, lent.loan().holder())));
      case Deleted deleted -> texts.plain("devices.sentence.absent");
    };
  }

  /** Shorter than on a card: an alert holds 200 characters (Bot API, answerCallbackQuery). */
  private String person(DeviceCard card, PersonId id) {
    Borrower known = card.people().get(id);
    if (known == null) {
      return Long.toString(id.value());
    }
    String name = Truncate.line(known.person().name(), NAME);
    return known
        .email()
        .map(
            email ->
                texts.plain(
                    "devices.person",
                    gap("name", name),
                    gap("email", Truncate.line(email.value(), EMAIL))))
        .orElse(name);
  }
}
