package dev.zayavka.adapter.telegram.devices;

import dev.zayavka.adapter.telegram.routing.ButtonPress;
import dev.zayavka.adapter.telegram.routing.Door;
import dev.zayavka.adapter.telegram.routing.InboundMessage;
import dev.zayavka.adapter.telegram.routing.Replies;
import dev.zayavka.adapter.telegram.text.Texts;
import dev.zayavka.ports.devices.DeviceFilter;
import dev.zayavka.ports.devices.DeviceId;
import dev.zayavka.ports.devices.DeviceNote;
import dev.zayavka.ports.devices.DevicePolicy;
import dev.zayavka.ports.devices.DeviceView.ShowDevices;
import dev.zayavka.ports.devices.DeviceView.Tell;
import dev.zayavka.ports.devices.driving.ManageBorrowers;
import dev.zayavka.ports.shared.Person;
import dev.zayavka.ports.shared.PersonId;
import java.util.Optional;

/** Admission to the device desk: who it serves, and how other people get in. */
final class DeviceDeskEntry {

  private final ManageBorrowers borrowers;
  private final DevicePolicy desk;
  private final Replies replies;

  DeviceDeskEntry(ManageBorrowers borrowers, DevicePolicy desk, Replies replies) {
    this.borrowers = borrowers;
    this.desk = desk;
    this.replies = replies;
  }

  /** True for staff and registered people, who may look around; only the latter may borrow. */
  boolean serves(PersonId person) {
    return isStaff(person) || borrowers.isRegistered(person);
  }

  boolean isAdmin(PersonId person) {
    return desk.isAdmin(person);
  }

  /** True if no other desk takes private messages. */
  boolean isAlone() {
    return desk.alone();
  }

  /** Runs the action for a person who is served; others are asked for their e-mail first. */
  void enter(InboundMessage message, Runnable inside) {
    enter(message, Optional.empty(), inside);
  }

  /** The same for a device, which is shown as soon as the person is registered. */
  void enterFor(InboundMessage message, DeviceId device, Runnable inside) {
    enter(message, Optional.of(device), inside);
  }

  /** The way in from the greeting. */
  Door door(Texts texts) {
    return new Door("devices", texts.plain("desk.devices"), this::enter);
  }

  /** Shows all devices; a person who is not registered is asked for their e-mail first. */
  private void enter(ButtonPress press) {
    Person person = press.by();
    if (serves(person.id())
        || !borrowers.welcome(press.id(), person, true, Optional.empty(), press.at())) {
      replies.reply(
          press.updateId(),
          new ShowDevices(person.id(), new DeviceFilter.Everything(), 1, Optional.empty()),
          press.at());
    }
  }

  /** Asks for the e-mail of a person who greets the bot, if this is its only desk for messages. */
  void onGreeting(InboundMessage message) {
    Person person = message.from();
    boolean insistent = desk.alone() && !isStaff(person.id());
    borrowers.welcome(message.id(), person, insistent, Optional.empty(), message.at());
  }

  /** Tells people the desk serves that nothing is found; false for other people. */
  boolean findsNothing(InboundMessage message) {
    PersonId person = message.from().id();
    if (!desk.alone() && !serves(person)) {
      return false;
    }
    replies.reply(message.updateId(), new Tell(person, DeviceNote.NOT_FOUND, ""), message.at());
    return true;
  }

  private void enter(InboundMessage message, Optional<DeviceId> then, Runnable inside) {
    Person person = message.from();
    if (serves(person.id()) || !borrowers.welcome(message.id(), person, true, then, message.at())) {
      inside.run();
    }
  }

  private boolean isStaff(PersonId person) {
    return desk.isAdmin(person) || desk.isDeveloper(person);
  }
}
