package dev.zayavka.adapter.telegram.devices;

import dev.zayavka.adapter.telegram.routing.ButtonPress;
import dev.zayavka.adapter.telegram.routing.InboundMessage;
import dev.zayavka.adapter.telegram.routing.Replies;
import dev.zayavka.ports.devices.DeviceId;
import dev.zayavka.ports.devices.DeviceNote;
import dev.zayavka.ports.devices.DevicePolicy;
import dev.zayavka.ports.devices.DeviceView.Tell;
import dev.zayavka.ports.devices.driving.ManageBorrowers;
import dev.zayavka.ports.shared.Person;
import dev.zayavka.ports.shared.PersonId;
import java.util.Optional;

/** Whom the device desk serves, and how everybody else gets in. */
final class DeviceDeskEntry {

  private final ManageBorrowers borrowers;
  private final DevicePolicy desk;
  private final Replies replies;

  DeviceDeskEntry(ManageBorrowers borrowers, DevicePolicy desk, Replies replies) {
    this.borrowers = borrowers;
    this.desk = desk;
    this.replies = replies;
  }

  /** True for those who may look around; only who is registered may borrow. */
  boolean serves(PersonId person) {
    return isStaff(person) || borrowers.isRegistered(person);
  }

  boolean isAdmin(PersonId person) {
    return desk.isAdmin(person);
  }

  /** True when what people write in private is for nobody else. */
  boolean isAlone() {
    return desk.alone();
  }

  /** Does what somebody came for, once it is known who they are. */
  void enter(InboundMessage heard, Runnable inside) {
    enter(heard, Optional.empty(), inside);
  }

  /** The same for somebody who came for a device, and sees it as soon as they are registered. */
  void enterFor(InboundMessage heard, DeviceId device, Runnable inside) {
    enter(heard, Optional.of(device), inside);
  }

  /** The same for somebody who chose the desk. */
  void enter(ButtonPress tapped, Runnable inside) {
    Person person = tapped.by();
    if (serves(person.id())
        || !borrowers.welcome(tapped.id(), person, true, Optional.empty(), tapped.at())) {
      inside.run();
    }
  }

  /** Asks somebody who greets the bot; whoever may have come for something else is left alone. */
  void greeted(InboundMessage heard) {
    Person person = heard.from();
    boolean insistent = desk.alone() && !isStaff(person.id());
    borrowers.welcome(heard.id(), person, insistent, Optional.empty(), heard.at());
  }

  /** Finds nothing, for those who are here; false for everybody else. */
  boolean findsNothing(InboundMessage heard) {
    PersonId person = heard.from().id();
    if (!desk.alone() && !serves(person)) {
      return false;
    }
    replies.reply(heard.updateId(), new Tell(person, DeviceNote.NOT_FOUND, ""), heard.at());
    return true;
  }

  private void enter(InboundMessage heard, Optional<DeviceId> then, Runnable inside) {
    Person person = heard.from();
    if (serves(person.id()) || !borrowers.welcome(heard.id(), person, true, then, heard.at())) {
      inside.run();
    }
  }

  private boolean isStaff(PersonId person) {
    return desk.isAdmin(person) || desk.isDeveloper(person);
  }
}
