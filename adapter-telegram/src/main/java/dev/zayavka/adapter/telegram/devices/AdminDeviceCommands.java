package dev.zayavka.adapter.telegram.devices;

import dev.zayavka.adapter.telegram.devices.lending.DeviceCommands;
import dev.zayavka.adapter.telegram.devices.lending.DeviceIdParser;
import dev.zayavka.adapter.telegram.devices.lending.LastViewedDevices;
import dev.zayavka.adapter.telegram.routing.Command;
import dev.zayavka.adapter.telegram.routing.CommandFactory;
import dev.zayavka.adapter.telegram.routing.InboundMessage;
import dev.zayavka.adapter.telegram.routing.Replies;
import dev.zayavka.adapter.telegram.routing.TelegramKit;
import dev.zayavka.ports.devices.DeviceField;
import dev.zayavka.ports.devices.DeviceId;
import dev.zayavka.ports.devices.forms.Form;
import dev.zayavka.ports.devices.forms.driving.FillForms;
import dev.zayavka.ports.devices.lending.DeviceFilter;
import dev.zayavka.ports.devices.lending.DeviceView;
import dev.zayavka.ports.devices.lending.DeviceView.ShowBorrowers;
import dev.zayavka.ports.devices.lending.DeviceView.ShowDevices;
import dev.zayavka.ports.devices.lending.DeviceView.ShowEditMenu;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Commands of the device desk's admins. */
final class AdminDeviceCommands {

  private final FillForms forms;
  private final LastViewedDevices lastCards;
  private final DeviceCommands commands;
  private final CommandFactory make;
  private final Replies replies;

  AdminDeviceCommands(
      FillForms forms, LastViewedDevices lastCards, DeviceCommands commands, TelegramKit kit) {
    this.forms = forms;
    this.lastCards = lastCards;
    this.commands = commands;
    this.make = CommandFactory.forAdmins(kit);
    this.replies = kit.replies();
  }

  List<Command> list() {
    return List.of(
        make.plain("add", this::add),
        make.read("users", Optional::of, this::showBorrowers),
        make.read("edit", AdminDeviceCommands::device, this::edit),
        make.plain("overdue", this::showOverdue));
  }

  /** Asks for the first field; a file with many devices is an answer, too. */
  private void add(InboundMessage message) {
    Form form = new Form.AddDevice(Map.of(), DeviceField.first());
    forms.begin(message.id(), message.from(), form, message.at());
  }

  private void showBorrowers(InboundMessage message, String words) {
    show(message, new ShowBorrowers(message.from().id(), words, 1, Optional.empty()));
  }

  /** Without a number, edits the device whose card was opened last. */
  private void edit(InboundMessage message, Optional<DeviceId> named) {
    named
        .or(() -> lastCards.last(message.from().id()))
        .ifPresentOrElse(
            device ->
                commands.showIfAny(
                    message,
                    device,
                    new ShowEditMenu(message.from().id(), device, Optional.empty())),
            () -> make.usage(message, "edit"));
  }

  private static Optional<Optional<DeviceId>> device(String words) {
    return words.isEmpty()
        ? Optional.of(Optional.empty())
        : DeviceIdParser.one(words).map(Optional::of);
  }

  private void showOverdue(InboundMessage message) {
    show(
        message,
        new ShowDevices(message.from().id(), new DeviceFilter.Overdue(), 1, Optional.empty()));
  }

  private void show(InboundMessage message, DeviceView view) {
    replies.reply(message.updateId(), view, message.at());
  }
}
