package dev.zayavka.adapter.telegram.devices.lending;

import dev.zayavka.adapter.telegram.routing.Command;
import dev.zayavka.adapter.telegram.routing.CommandFactory;
import dev.zayavka.adapter.telegram.routing.InboundMessage;
import dev.zayavka.adapter.telegram.routing.Replies;
import dev.zayavka.adapter.telegram.routing.TelegramKit;
import dev.zayavka.adapter.telegram.updates.Correlation;
import dev.zayavka.ports.devices.DeviceId;
import dev.zayavka.ports.devices.lending.DeviceFilter;
import dev.zayavka.ports.devices.lending.DeviceNote;
import dev.zayavka.ports.devices.lending.DeviceView;
import dev.zayavka.ports.devices.lending.DeviceView.ShowCategories;
import dev.zayavka.ports.devices.lending.DeviceView.ShowDevice;
import dev.zayavka.ports.devices.lending.DeviceView.ShowDevices;
import dev.zayavka.ports.devices.lending.DeviceView.ShowLabel;
import dev.zayavka.ports.devices.lending.DeviceView.Tell;
import dev.zayavka.ports.devices.lending.driving.AskDevices;
import dev.zayavka.ports.shared.PersonId;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Commands of borrowers. */
public final class DeviceCommands {

  private final AskDevices ask;
  private final DeviceDeskEntry entry;
  private final CommandFactory make;
  private final Replies replies;

  public DeviceCommands(AskDevices ask, DeviceDeskEntry entry, TelegramKit kit) {
    this.ask = ask;
    this.entry = entry;
    this.make = CommandFactory.forEverybody(kit);
    this.replies = kit.replies();
  }

  public List<Command> list() {
    return List.of(
        listing("all", person -> new DeviceFilter.Everything()),
        make.plain("categories", this::showCategories),
        listing("mine", DeviceFilter.HeldBy::new),
        listing("wishlist", DeviceFilter.WantedBy::new),
        make.read("label", DeviceIdParser::one, this::showLabel));
  }

  /** Searches for the words of a person the desk serves; false for words it leaves to others. */
  public boolean trySearch(InboundMessage message, String words) {
    PersonId person = message.from().id();
    if (!entry.welcomesAll() && !entry.serves(person)) {
      return false;
    }
    entry.enter(message, () -> show(message, firstPage(person, new DeviceFilter.Found(words))));
    return true;
  }

  /** Shows the device of a deep link. */
  public void open(InboundMessage message, DeviceId device) {
    ShowDevice card = new ShowDevice(message.from().id(), device, Optional.empty());
    entry.enterFor(message, device, () -> showIfAny(message, device, card));
  }

  /** Shows a view of a device, or that the device is not found. */
  public void showIfAny(InboundMessage message, DeviceId device, DeviceView view) {
    boolean exists =
        Correlation.about(
            DeviceIdParser.DEVICE,
            device.value(),
            () -> ask.device(device, message.at()).isPresent());
    show(message, exists ? view : new Tell(message.from().id(), DeviceNote.NOT_FOUND, ""));
  }

  private Command listing(String name, Function<PersonId, DeviceFilter> listing) {
    return make.plain(
        name,
        message -> {
          PersonId person = message.from().id();
          entry.enter(message, () -> show(message, firstPage(person, listing.apply(person))));
        });
  }

  private void showCategories(InboundMessage message) {
    entry.enter(
        message, () -> show(message, new ShowCategories(message.from().id(), 1, Optional.empty())));
  }

  private void showLabel(InboundMessage message, DeviceId device) {
    ShowLabel label = new ShowLabel(message.from().id(), device);
    entry.enterFor(message, device, () -> showIfAny(message, device, label));
  }

  private void show(InboundMessage message, DeviceView view) {
    replies.reply(message.updateId(), view, message.at());
  }

  private static ShowDevices firstPage(PersonId person, DeviceFilter listing) {
    return new ShowDevices(person, listing, 1, Optional.empty());
  }
}
