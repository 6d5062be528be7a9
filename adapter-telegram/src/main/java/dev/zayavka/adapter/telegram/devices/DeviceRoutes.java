package dev.zayavka.adapter.telegram.devices;

import dev.zayavka.adapter.telegram.callback.CallbackData;
import dev.zayavka.adapter.telegram.callback.CallbackData.ChooseDesk;
import dev.zayavka.adapter.telegram.callback.CallbackData.OfCredit;
import dev.zayavka.adapter.telegram.callback.CallbackData.OfNotice;
import dev.zayavka.adapter.telegram.callback.CallbackData.OfSupport;
import dev.zayavka.adapter.telegram.callback.DeviceCallback;
import dev.zayavka.adapter.telegram.callback.DeviceCallback.ForAdmins;
import dev.zayavka.adapter.telegram.callback.DeviceCallback.Look;
import dev.zayavka.adapter.telegram.callback.DeviceCallback.OnDevice;
import dev.zayavka.adapter.telegram.callback.DeviceCallback.OnForm;
import dev.zayavka.adapter.telegram.routing.ButtonAnswer;
import dev.zayavka.adapter.telegram.routing.ButtonPress;
import dev.zayavka.adapter.telegram.routing.Command;
import dev.zayavka.adapter.telegram.routing.DeskHandler;
import dev.zayavka.adapter.telegram.routing.InboundMessage;
import dev.zayavka.adapter.telegram.routing.Replies;
import dev.zayavka.adapter.telegram.updates.Correlation;
import dev.zayavka.adapter.telegram.updates.InboundUpdate.ChatEvent;
import dev.zayavka.adapter.telegram.updates.SentDocument;
import dev.zayavka.ports.devices.DeviceFilter;
import dev.zayavka.ports.devices.DeviceId;
import dev.zayavka.ports.devices.DeviceView.ShowDevices;
import dev.zayavka.ports.devices.driving.FillForms;
import dev.zayavka.ports.devices.driving.ImportDevices;
import dev.zayavka.ports.shared.Dialogue;
import dev.zayavka.ports.shared.MessageRef;
import dev.zayavka.ports.shared.SentFile;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What the device desk wants of the updates that come in. */
final class DeviceRoutes implements DeskHandler {

  private static final String DIALOGUES = "devices.";

  private final FillForms forms;
  private final ImportDevices imports;
  private final DeviceDeskEntry door;
  private final DeviceCommands commands;
  private final AdminDeviceCommands adminCommands;
  private final DeveloperCommands developerCommands;
  private final BrowseButtons looks;
  private final DeviceButtons buttons;
  private final AdminDeviceButtons adminButtons;
  private final FormButtons formButtons;
  private final Replies replies;

  DeviceRoutes(
      DevicePorts ports,
      DeviceDeskEntry door,
      DeviceCommands commands,
      AdminDeviceCommands adminCommands,
      DeveloperCommands developerCommands,
      BrowseButtons looks,
      DeviceButtons buttons,
      AdminDeviceButtons adminButtons,
      FormButtons formButtons,
      Replies replies) {
    this.forms = ports.forms();
    this.imports = ports.imports();
    this.door = door;
    this.commands = commands;
    this.adminCommands = adminCommands;
    this.developerCommands = developerCommands;
    this.looks = looks;
    this.buttons = buttons;
    this.adminButtons = adminButtons;
    this.formButtons = formButtons;
    this.replies = replies;
  }

  @Override
  public List<Command> commands() {
    return Stream.of(commands.list(), adminCommands.list(), developerCommands.list())
        .flatMap(List::stream)
        .toList();
  }

  @Override
  public boolean opens(InboundMessage heard, String link) {
    Optional<DeviceId> device = DeviceIdParser.linked(link);
    device.ifPresent(known -> commands.open(heard, known));
    return device.isPresent();
  }

  @Override
  public void greeted(InboundMessage heard) {
    door.greeted(heard);
  }

  @Override
  public boolean asks(Dialogue dialogue) {
    return dialogue.name().startsWith(DIALOGUES);
  }

  /** An admin's file is a list of devices, whatever they are being asked. */
  @Override
  public boolean answered(InboundMessage heard) {
    return imported(heard)
        || forms.answered(
            heard.id(), heard.from(), heard.username(), heard.text(), heard.message(), heard.at());
  }

  @Override
  public boolean cancelled(InboundMessage heard) {
    return forms.cancelled(heard.id(), heard.from(), heard.at());
  }

  @Override
  public boolean wrote(MessageRef message) {
    return false;
  }

  /** Pictures, voices, and others' files are nothing to it. */
  @Override
  public boolean takes(InboundMessage heard) {
    return imported(heard)
        || heard.text().filter(words -> commands.searched(heard, words)).isPresent();
  }

  /** What is done in chats beside buttons is nothing to it. */
  @Override
  public void noticed(ChatEvent event, Instant at) {}

  @Override
  public Optional<ButtonAnswer> tapped(ButtonPress tapped, CallbackData data) {
    return switch (data) {
      case DeviceCallback button -> tapped(tapped, button);
      case ChooseDesk choice -> chosen(tapped, choice);
      case OfCredit other -> Optional.empty();
      case OfSupport other -> Optional.empty();
      case OfNotice other -> Optional.empty();
    };
  }

  private Optional<ButtonAnswer> tapped(ButtonPress tapped, DeviceCallback data) {
    return switch (data) {
      case Look look -> looks.looked(tapped, look);
      case OnDevice button ->
          Correlation.about(
              Correlation.DEVICE,
              button.device().value(),
              () -> Optional.of(buttons.pressed(tapped, button)));
      case ForAdmins button ->
          door.isAdmin(tapped.by().id()) && !tapped.forwarded()
              ? adminButtons.pressed(tapped, button)
              : Optional.empty();
      case OnForm button -> formButtons.pressed(tapped, button);
    };
  }

  /** Who goes to another desk is not kept here with a question. */
  private Optional<ButtonAnswer> chosen(ButtonPress tapped, ChooseDesk choice) {
    if (choice.desk().equals(ChooseDesk.DEVICES)) {
      door.enter(tapped, () -> showEverything(tapped));
      return Optional.of(ButtonAnswer.silent());
    }
    if (!door.isAlone()) {
      forms.abandon(tapped.by().id());
    }
    return Optional.empty();
  }

  private void showEverything(ButtonPress tapped) {
    replies.reply(
        tapped.updateId(),
        new ShowDevices(tapped.by().id(), new DeviceFilter.Everything(), 1, Optional.empty()),
        tapped.at());
  }

  private boolean imported(InboundMessage heard) {
    return heard
        .document()
        .filter(document -> door.isAdmin(heard.from().id()))
        .filter(document -> imports.receive(heard.id(), heard.from(), upload(document), heard.at()))
        .isPresent();
  }

  private static SentFile upload(SentDocument document) {
    return new SentFile(document.fileId(), document.name(), document.size());
  }
}
