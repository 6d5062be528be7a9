package dev.zayavka.adapter.telegram.devices.forms;

import dev.zayavka.adapter.telegram.devices.lending.DeviceIdParser;
import dev.zayavka.adapter.telegram.routing.Command;
import dev.zayavka.adapter.telegram.routing.CommandFactory;
import dev.zayavka.adapter.telegram.routing.InboundMessage;
import dev.zayavka.adapter.telegram.routing.TelegramKit;
import dev.zayavka.ports.devices.DeviceId;
import dev.zayavka.ports.devices.DevicePolicy;
import dev.zayavka.ports.devices.forms.DangerousAction;
import dev.zayavka.ports.devices.forms.DangerousRequest;
import dev.zayavka.ports.devices.forms.driving.HandleDangerousActions;
import java.util.List;

/** Commands of developers; each asks for the code first. */
public final class DeveloperCommands {

  private final HandleDangerousActions dangerous;
  private final CommandFactory make;

  public DeveloperCommands(HandleDangerousActions dangerous, DevicePolicy policy, TelegramKit kit) {
    this.dangerous = dangerous;
    this.make = CommandFactory.forRole(policy::isDeveloper, kit);
  }

  public List<Command> list() {
    return List.of(
        about("logs", DangerousAction.LOGS),
        about("export", DangerousAction.EXPORT),
        about("export_all", DangerousAction.EXPORT_ALL),
        make.read("delete_many", DeviceIdParser::several, this::deleteMany),
        about("drop_db", DangerousAction.DROP_DB));
  }

  private Command about(String name, DangerousAction act) {
    return make.plain(name, message -> ask(message, act, List.of()));
  }

  private void deleteMany(InboundMessage message, List<DeviceId> devices) {
    ask(message, DangerousAction.DELETE_MANY, devices);
  }

  private void ask(InboundMessage message, DangerousAction act, List<DeviceId> devices) {
    DangerousRequest request = new DangerousRequest(act, devices, message.from(), message.at());
    switch (dangerous.handle(message.id(), request)) {
      case ASKED -> {}
      case NOT_A_DEVELOPER -> make.unknown(message);
    }
  }
}
