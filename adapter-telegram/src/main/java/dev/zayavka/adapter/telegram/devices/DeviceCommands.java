package dev.zayavka.adapter.telegram.devices;

import dev.zayavka.adapter.telegram.conversation.CommandSpec.Audience;
import dev.zayavka.adapter.telegram.routing.Command;
import dev.zayavka.adapter.telegram.routing.CommandFactory;
import dev.zayavka.adapter.telegram.routing.InboundMessage;
import dev.zayavka.adapter.telegram.routing.Replies;
import dev.zayavka.adapter.telegram.routing.UnknownCommands;
import dev.zayavka.adapter.telegram.text.Texts;
import dev.zayavka.adapter.telegram.updates.Correlation;
import dev.zayavka.ports.devices.DeviceFilter;
import dev.zayavka.ports.devices.DeviceId;
import dev.zayavka.ports.devices.DeviceNote;
import dev.zayavka.ports.devices.DeviceView;
import dev.zayavka.ports.devices.DeviceView.ShowCategories;
import dev.zayavka.ports.devices.DeviceView.ShowDevice;
import dev.zayavka.ports.devices.DeviceView.ShowDevices;
import dev.zayavka.ports.devices.DeviceView.ShowLabel;
import dev.zayavka.ports.devices.DeviceView.Tell;
import dev.zayavka.ports.devices.driving.AskDevices;
import dev.zayavka.ports.shared.PersonId;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** What borrowers can type. */
final class DeviceCommands {

  private final AskDevices ask;
  private final DeviceDeskEntry door;
  private final CommandFactory make;
  private final Replies replies;

  DeviceCommands(
      AskDevices ask, DeviceDeskEntry door, UnknownCommands unknown, Replies replies, Texts texts) {
    this.ask = ask;
    this.door = door;
    this.make = new CommandFactory(Audience.EVERYBODY, unknown, replies, texts);
    this.replies = replies;
  }

  List<Command> list() {
    return List.of(
        listing("all", person -> new DeviceFilter.Everything()),
        make.plain("categories", this::showCategories),
        listing("mine", DeviceFilter.HeldBy::new),
        listing("wishlist", DeviceFilter.WantedBy::new),
        make.read("label", DeviceIdParser::one, this::showLabel));
  }

  /** Any words of somebody the desk serves are looked for; false for words it leaves to others. */
  boolean searched(InboundMessage heard, String words) {
    PersonId person = heard.from().id();
    if (!door.isAlone() && !door.serves(person)) {
      return false;
    }
    door.enter(heard, () -> show(heard, firstPage(person, new DeviceFilter.Found(words))));
    return true;
  }

  /** Shows the device a link leads to. */
  void open(InboundMessage heard, DeviceId device) {
    ShowDevice card = new ShowDevice(heard.from().id(), device, Optional.empty());
    door.enterFor(heard, device, () -> showIfAny(heard, device, card));
  }

  /** Shows something of a device; of one that never was, that it is not found. */
  void showIfAny(InboundMessage heard, DeviceId device, DeviceView view) {
    boolean exists =
        Correlation.about(
            Correlation.DEVICE, device.value(), () -> ask.device(device, heard.at()).isPresent());
    show(heard, exists ? view : new Tell(heard.from().id(), DeviceNote.NOT_FOUND, ""));
  }

  private Command listing(String name, Function<PersonId, DeviceFilter> listing) {
    return make.plain(
        name,
        heard -> {
          PersonId person = heard.from().id();
          door.enter(heard, () -> show(heard, firstPage(person, listing.apply(person))));
        });
  }

  private void showCategories(InboundMessage heard) {
    door.enter(
        heard, () -> show(heard, new ShowCategories(heard.from().id(), 1, Optional.empty())));
  }

  private void showLabel(InboundMessage heard, DeviceId device) {
    ShowLabel label = new ShowLabel(heard.from().id(), device);
    door.enterFor(heard, device, () -> showIfAny(heard, device, label));
  }

  private void show(InboundMessage heard, DeviceView view) {
    replies.reply(heard.updateId(), view, heard.at());
  }

  private static ShowDevices firstPage(PersonId person, DeviceFilter listing) {
    return new ShowDevices(person, listing, 1, Optional.empty());
  }
}
