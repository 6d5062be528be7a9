package dev.zayavka.adapter.telegram.devices;

import dev.zayavka.adapter.telegram.conversation.CommandSpec.Audience;
import dev.zayavka.adapter.telegram.routing.Command;
import dev.zayavka.adapter.telegram.routing.CommandMaker;
import dev.zayavka.adapter.telegram.routing.Heard;
import dev.zayavka.adapter.telegram.routing.Replies;
import dev.zayavka.adapter.telegram.routing.UnknownCommands;
import dev.zayavka.adapter.telegram.text.Texts;
import dev.zayavka.ports.devices.DangerousAct;
import dev.zayavka.ports.devices.DeviceId;
import dev.zayavka.ports.devices.driving.HandleDevices;
import java.util.List;

/** What developers can type; each is asked for the code first. */
final class DeveloperCommands {

  private final HandleDevices desk;
  private final CommandMaker make;

  DeveloperCommands(HandleDevices desk, UnknownCommands unknown, Replies replies, Texts texts) {
    this.desk = desk;
    this.make = new CommandMaker(Audience.DEVELOPERS, unknown, replies, texts);
  }

  List<Command> list() {
    return List.of(
        about("logs", DangerousAct.LOGS),
        about("export", DangerousAct.EXPORT),
        about("export_all", DangerousAct.EXPORT_ALL),
        make.read("delete_many", DeviceNumbers::several, this::deleteMany),
        about("drop_db", DangerousAct.DROP_DB));
  }

  private Command about(String name, DangerousAct act) {
    return make.plain(name, heard -> ask(heard, act, List.of()));
  }

  private void deleteMany(Heard heard, List<DeviceId> devices) {
    ask(heard, DangerousAct.DELETE_MANY, devices);
  }

  private void ask(Heard heard, DangerousAct act, List<DeviceId> devices) {
    if (!desk.ask(heard.id(), heard.from(), act, devices, heard.at())) {
      make.unknown(heard);
    }
  }
}
