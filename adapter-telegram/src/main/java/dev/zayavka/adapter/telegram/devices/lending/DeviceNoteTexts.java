package dev.zayavka.adapter.telegram.devices.lending;

import static dev.zayavka.adapter.telegram.text.Arg.gap;

import dev.zayavka.adapter.telegram.text.Html;
import dev.zayavka.adapter.telegram.text.Texts;
import dev.zayavka.adapter.telegram.text.Truncate;
import dev.zayavka.ports.devices.lending.BorrowerNote;
import dev.zayavka.ports.devices.lending.DeviceNote;
import dev.zayavka.ports.devices.lending.DeviceState.Deleted;
import dev.zayavka.ports.devices.lending.DeviceState.Existing;
import dev.zayavka.ports.devices.lending.DeviceState.Free;
import dev.zayavka.ports.devices.lending.DeviceState.Kept;
import dev.zayavka.ports.devices.lending.DeviceState.Lent;
import dev.zayavka.ports.devices.lending.DeviceState.Offered;
import dev.zayavka.ports.shared.PersonId;
import dev.zayavka.ports.tables.TableReading;

/** Short answers, and what people are told of a device without having asked. */
final class DeviceNoteTexts {

  private static final int ABOUT = 200;
  private static final int MEGABYTE = 1024 * 1024;

  private final Texts texts;

  DeviceNoteTexts(Texts texts) {
    this.texts = texts;
  }

  Html say(DeviceNote note, String about) {
    return switch (note) {
      case FILE_TOO_LARGE ->
          texts.html(
              "devices.note.FILE_TOO_LARGE",
              gap("about", Truncate.line(about, ABOUT)),
              gap("max", Integer.toString(TableReading.MOST_BYTES / MEGABYTE)));
      case DEVICES_DELETED ->
          texts.html("devices.note.DEVICES_DELETED", gap("count", count(about)));
      case NOT_FOUND,
          REGISTERED,
          CANCELLED,
          DUE_LEFT_AS_IT_IS,
          PERSON_DELETED,
          PERSON_HOLDS_DEVICES,
          NO_SUCH_PERSON,
          WIPED,
          LIST_MOVED_ON,
          NO_LABEL ->
          texts.html("devices.note." + note.name(), gap("about", Truncate.line(about, ABOUT)));
    };
  }

  Html tell(BorrowerNote note, Existing device) {
    return texts.html("devices.tell." + note.name(), gap("title", DeviceTexts.title(device)));
  }

  /** False when the device has moved on, and what was to be said is no longer so. */
  static boolean isStillTrue(BorrowerNote note, PersonId to, Existing device) {
    return switch (note) {
      case SOMEBODY_WAITS ->
          device instanceof Lent lent && isHolder(lent, to) && !lent.queue().isEmpty();
      case ASSIGNED, TAKE_BACK_UNDONE -> device instanceof Lent lent && isHolder(lent, to);
      case TAKEN_BACK, ASSIGNMENT_UNDONE -> !(device instanceof Lent lent && isHolder(lent, to));
      case OFFER_LAPSED, OFFER_WITHDRAWN -> !isOfferedOrLent(device, to);
      case DEVICE_DELETED -> device instanceof Deleted;
      case DELETION_UNDONE -> device instanceof Kept kept && waits(kept, to);
    };
  }

  private static boolean isOfferedOrLent(Existing device, PersonId to) {
    return switch (device) {
      case Free free -> false;
      case Offered offered -> offered.offer().to().equals(to);
      case Lent lent -> isHolder(lent, to);
      case Deleted deleted -> false;
    };
  }

  private static boolean waits(Kept device, PersonId person) {
    return device.queue().stream().anyMatch(waiter -> waiter.person().equals(person));
  }

  private static boolean isHolder(Lent lent, PersonId person) {
    return lent.loan().holder().equals(person);
  }

  private static long count(String about) {
    return about.matches("[0-9]{1,9}") ? Long.parseLong(about) : 0;
  }
}
