package dev.zayavka.adapter.telegram.devices.lending;

import dev.zayavka.adapter.telegram.routing.ButtonPress;
import dev.zayavka.adapter.telegram.routing.Door;
import dev.zayavka.adapter.telegram.routing.InboundMessage;
import dev.zayavka.adapter.telegram.routing.Replies;
import dev.zayavka.adapter.telegram.routing.TelegramKit;
import dev.zayavka.adapter.telegram.text.Texts;
import dev.zayavka.ports.devices.DeviceId;
import dev.zayavka.ports.devices.DevicePolicy;
import dev.zayavka.ports.devices.lending.DeviceFilter;
import dev.zayavka.ports.devices.lending.DeviceView.ShowDevices;
import dev.zayavka.ports.devices.lending.driving.ManageBorrowers;
import dev.zayavka.ports.shared.Person;
import dev.zayavka.ports.shared.PersonId;
import java.util.Optional;

/** Admission to the device desk: who it serves, and how other people get in. */
public final class DeviceDeskEntry {

  private final DevicePorts ports;
  private final ManageBorrowers borrowers;
  private final Replies replies;
  private final boolean welcomesAll;

  /** Admission; the desk welcomes all people if no other desk takes their words. */
  public DeviceDeskEntry(DevicePorts ports, TelegramKit kit) {
    this.ports = ports;
    this.borrowers = ports.borrowers();
    this.replies = kit.replies();
    this.welcomesAll = !kit.neighbours().takeAllWords();
  }

  /** True for staff and registered people, who may look around; only the latter may borrow. */
  public boolean serves(PersonId person) {
    return serves(ports, person);
  }

  public static boolean serves(DevicePorts ports, PersonId person) {
    return isStaff(ports.policy(), person) || ports.borrowers().isRegistered(person);
  }

  public boolean isAdmin(PersonId person) {
    return ports.policy().isAdmin(person);
  }

  /** True if no other desk takes the words of people this desk does not serve. */
  boolean welcomesAll() {
    return welcomesAll;
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
  public Door door(Texts texts) {
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

  /** Asks for the e-mail of a person who greets the bot, if all words are for this desk. */
  public void onGreeting(InboundMessage message) {
    Person person = message.from();
    boolean insistent = welcomesAll && !isStaff(ports.policy(), person.id());
    borrowers.welcome(message.id(), person, insistent, Optional.empty(), message.at());
  }

  private void enter(InboundMessage message, Optional<DeviceId> then, Runnable inside) {
    Person person = message.from();
    if (serves(person.id()) || !borrowers.welcome(message.id(), person, true, then, message.at())) {
      inside.run();
    }
  }

  private static boolean isStaff(DevicePolicy policy, PersonId person) {
    return policy.isAdmin(person) || policy.isDeveloper(person);
  }
}
