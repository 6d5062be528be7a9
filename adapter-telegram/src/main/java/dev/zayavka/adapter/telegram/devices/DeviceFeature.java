package dev.zayavka.adapter.telegram.devices;

import dev.zayavka.adapter.telegram.api.Bot;
import dev.zayavka.adapter.telegram.conversation.Introduction;
import dev.zayavka.adapter.telegram.delivery.Renderer;
import dev.zayavka.adapter.telegram.routing.Desk;
import dev.zayavka.adapter.telegram.routing.Feature;
import dev.zayavka.adapter.telegram.routing.Heard;
import dev.zayavka.adapter.telegram.routing.Replies;
import dev.zayavka.adapter.telegram.routing.UnknownCommands;
import dev.zayavka.adapter.telegram.text.Texts;
import java.time.Clock;
import java.util.List;
import java.util.function.Predicate;

/** The device desk in Telegram, put together. */
public record DeviceFeature(Desk desk, List<Renderer<?>> renderers, Introduction introduction)
    implements Feature {

  public DeviceFeature {
    renderers = List.copyOf(renderers);
  }

  public static DeviceFeature of(
      DevicePorts ports,
      UnknownCommands unknown,
      Replies replies,
      Texts texts,
      Bot bot,
      Clock clock) {
    SearchMemory searches = new SearchMemory(ports.cache());
    return new DeviceFeature(
        desk(ports, searches, unknown, replies, texts, clock),
        DeviceRenderers.of(ports, searches, texts, bot, clock),
        new DeviceIntroduction(ports, texts));
  }

  /** Answers those whom the desk serves that nothing is found; false for everybody else. */
  public static Predicate<Heard> findsNothing(DevicePorts ports, Replies replies) {
    return new DeviceDoor(ports.borrowers(), ports.desk(), replies)::findsNothing;
  }

  private static Desk desk(
      DevicePorts ports,
      SearchMemory searches,
      UnknownCommands unknown,
      Replies replies,
      Texts texts,
      Clock clock) {
    DeviceDoor door = new DeviceDoor(ports.borrowers(), ports.desk(), replies);
    DeviceActs acts =
        new DeviceActs(ports.handle(), new DeviceRefusals(ports.ask(), texts, clock), texts);
    DeviceCommands commands = new DeviceCommands(ports.ask(), door, unknown, replies, texts);
    return new DeviceRoutes(
        ports,
        door,
        commands,
        new AdminDeviceCommands(
            ports.forms(), new LastCards(ports.cache()), commands, unknown, replies, texts),
        new DeveloperCommands(ports.handle(), unknown, replies, texts),
        new DeviceLooks(door, searches, replies, texts),
        new DeviceButtons(acts, ports.forms(), replies),
        new AdminDeviceButtons(
            ports, acts, new ImportButtons(ports.imports()), searches, replies, texts),
        new FormButtons(ports.forms(), ports.ask()),
        replies);
  }
}
