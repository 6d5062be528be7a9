package dev.zayavka.adapter.telegram.devices;

import dev.zayavka.adapter.telegram.devices.forms.DeveloperCommands;
import dev.zayavka.adapter.telegram.devices.lending.DeviceCommands;
import dev.zayavka.adapter.telegram.devices.lending.DeviceDeskEntry;
import dev.zayavka.adapter.telegram.devices.lending.DeviceIdParser;
import dev.zayavka.adapter.telegram.devices.lending.DevicePorts;
import dev.zayavka.adapter.telegram.routing.Command;
import dev.zayavka.adapter.telegram.routing.DeskHandler;
import dev.zayavka.adapter.telegram.routing.InboundMessage;
import dev.zayavka.adapter.telegram.routing.ShutOut;
import dev.zayavka.adapter.telegram.updates.InboundUpdate.ChatEvent;
import dev.zayavka.adapter.telegram.updates.SentDocument;
import dev.zayavka.ports.devices.DeviceId;
import dev.zayavka.ports.devices.forms.driving.FillForms;
import dev.zayavka.ports.devices.imports.driving.ImportDevices;
import dev.zayavka.ports.shared.Dialogue;
import dev.zayavka.ports.shared.MessageRef;
import dev.zayavka.ports.shared.PersonId;
import dev.zayavka.ports.shared.SentFile;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Handler of the device desk's messages: commands, answers to forms, searches, lists. */
final class DeviceRoutes implements DeskHandler {

  private static final String DIALOGUES = "devices.";

  private final FillForms forms;
  private final ImportDevices imports;
  private final DeviceDeskEntry entry;
  private final DeviceCommands commands;
  private final AdminDeviceCommands adminCommands;
  private final DeveloperCommands developerCommands;

  DeviceRoutes(
      DevicePorts ports,
      DeviceDeskEntry entry,
      DeviceCommands commands,
      AdminDeviceCommands adminCommands,
      DeveloperCommands developerCommands) {
    this.forms = ports.forms();
    this.imports = ports.imports();
    this.entry = entry;
    this.commands = commands;
    this.adminCommands = adminCommands;
    this.developerCommands = developerCommands;
  }

  @Override
  public List<Command> commands() {
    return Stream.of(commands.list(), adminCommands.list(), developerCommands.list())
        .flatMap(List::stream)
        .toList();
  }

  @Override
  public boolean tryOpenLink(InboundMessage message, String link) {
    Optional<DeviceId> device = DeviceIdParser.linked(link);
    if (device.isEmpty()) {
      return false;
    }
    commands.open(message, device.get());
    return true;
  }

  @Override
  public void onGreeting(InboundMessage message) {
    entry.onGreeting(message);
  }

  @Override
  public boolean owns(Dialogue dialogue) {
    return dialogue.name().startsWith(DIALOGUES);
  }

  @Override
  public boolean tryClaim(InboundMessage message) {
    return tryImport(message);
  }

  /** A file from an admin is a list of devices, even while a question waits for an answer. */
  @Override
  public boolean tryAnswer(InboundMessage message) {
    return tryImport(message)
        || forms.answered(
            message.id(),
            message.from(),
            message.username(),
            message.text(),
            message.source(),
            message.at());
  }

  @Override
  public boolean tryCancel(InboundMessage message) {
    return forms.cancelled(message.id(), message.from(), message.at());
  }

  @Override
  public boolean isAuthorOf(MessageRef message) {
    return false;
  }

  /** Photos, voice messages and files of other people are left to other desks. */
  @Override
  public boolean tryTake(InboundMessage message) {
    Optional<String> words = message.text();
    return tryImport(message) || (words.isPresent() && commands.trySearch(message, words.get()));
  }

  /** The desk reacts to no chat event. */
  @Override
  public void onChatEvent(ChatEvent event, Instant at) {}

  @Override
  public Optional<ShutOut> shutOut(PersonId person) {
    return Optional.empty();
  }

  /** A person who goes to another desk is asked nothing more here. */
  @Override
  public void onOtherDesk(PersonId person) {
    forms.abandon(person);
  }

  private boolean tryImport(InboundMessage message) {
    Optional<SentDocument> document = message.document();
    return document.isPresent()
        && entry.isAdmin(message.from().id())
        && imports.receive(message.id(), message.from(), upload(document.get()), message.at());
  }

  private static SentFile upload(SentDocument document) {
    return new SentFile(document.fileId(), document.name(), document.size());
  }
}
