package dev.zayavka.ports.devices.lending;

import dev.zayavka.ports.delivery.Effect;
import dev.zayavka.ports.delivery.Route;
import dev.zayavka.ports.delivery.Route.OnRefusal;
import dev.zayavka.ports.devices.DeviceId;
import dev.zayavka.ports.shared.MessageRef;
import dev.zayavka.ports.shared.PersonId;
import java.util.List;
import java.util.Optional;

/** Answers of the device desk to one person. */
public sealed interface DeviceView extends Effect {
  /** The recipient. */
  PersonId to();

  /**
   * A page of devices.
   *
   * @param page from 1
   * @param on the message that showed another page and is to show this one
   */
  record ShowDevices(PersonId to, DeviceFilter listing, int page, Optional<MessageRef> on)
      implements DeviceView {}

  /** A page of categories. */
  record ShowCategories(PersonId to, int page, Optional<MessageRef> on) implements DeviceView {}

  /** The card of a device. */
  record ShowDevice(PersonId to, DeviceId device, Optional<MessageRef> on) implements DeviceView {}

  /** A page of a device's history, the newest first. */
  record ShowHistory(PersonId to, DeviceId device, int page, Optional<MessageRef> on)
      implements DeviceView {}

  /** The label of a device. */
  record ShowLabel(PersonId to, DeviceId device) implements DeviceView {}

  /** The menu of fields an admin can edit. */
  record ShowEditMenu(PersonId to, DeviceId device, Optional<MessageRef> on)
      implements DeviceView {}

  /** A page of people; of all when there are no words. */
  record ShowBorrowers(PersonId to, String words, int page, Optional<MessageRef> on)
      implements DeviceView {}

  /** A person and what they have. */
  record ShowBorrower(PersonId to, PersonId person, Optional<MessageRef> on)
      implements DeviceView {}

  /** Candidates to receive the device: the people who match the words. */
  record ShowCandidates(PersonId to, DeviceId device, List<PersonId> people) implements DeviceView {
    public ShowCandidates {
      people = List.copyOf(people);
    }
  }

  /** The question whether the device is to be deleted, in place of the message with its menu. */
  record AskToDelete(PersonId to, DeviceId device, MessageRef on) implements DeviceView {}

  /** The question whether the person is to be deleted, in place of their card. */
  record AskToDeletePerson(PersonId to, PersonId person, MessageRef on) implements DeviceView {}

  /** Reason for a refusal. */
  record TellRefusal(PersonId to, DeviceId device, DeviceReason reason) implements DeviceView {}

  /** A short answer; {@code about} fills its gap. */
  record Tell(PersonId to, DeviceNote note, String about) implements DeviceView {}

  /** The devices as a file, or everything the desk has. */
  record SendExport(PersonId to, boolean everything) implements DeviceView {}

  /** The newest lines of the log as a file. */
  record SendLog(PersonId to) implements DeviceView {}

  @Override
  default Route route() {
    return Route.toPerson(to(), "talk:" + to().value(), OnRefusal.FORGET);
  }
}
