package dev.zayavka.adapter.telegram.devices;

import dev.zayavka.adapter.telegram.api.BotAccount;
import dev.zayavka.adapter.telegram.conversation.Introduction;
import dev.zayavka.adapter.telegram.delivery.Renderer;
import dev.zayavka.adapter.telegram.routing.DeskHandler;
import dev.zayavka.adapter.telegram.routing.Feature;
import dev.zayavka.adapter.telegram.routing.InboundMessage;
import dev.zayavka.adapter.telegram.routing.Replies;
import dev.zayavka.adapter.telegram.routing.UnknownCommands;
import dev.zayavka.adapter.telegram.text.Texts;
import java.time.Clock;
import java.util.List;
import java.util.function.Predicate;

/** The device desk in Telegram, put together. */
public record DeviceFeature(
    DeskHandler desk, List<Renderer<?>> renderers, Introduction introduction) implements Feature {

  public DeviceFeature {
    renderers = List.copyOf(renderers);
  }

  public static DeviceFeature of(
      DevicePorts ports,
      UnknownCommands unknown,
      Replies replies,
      Texts texts,
      BotAccount bot,
      Clock clock) {
    SavedSearches searches = new SavedSearches(ports.cache());
    return new DeviceFeature(
        desk(ports, searches, unknown, replies, texts, clock),
        DeviceRenderers.of(ports, searches, texts, bot, clock),
        new DeviceIntroduction(ports, texts));
  }

  /** Answers those whom the desk serves that nothing is found; false for everybody else. */
  public static Predicate<InboundMessage> findsNothing(DevicePorts ports, Replies replies) {
    return new DeviceDeskEntry(ports.borrowers(), ports.desk(), replies)::findsNothing;
  }

  private static DeskHandler desk(
      DevicePorts ports,
      SavedSearches searches,
      UnknownCommands unknown,
      Replies replies,
      Texts texts,
      Clock clock) {
    DeviceDeskEntry door = new DeviceDeskEntry(ports.borrowers(), ports.desk(), replies);
    LoanButtons acts =
        new LoanButtons(ports.handle(), new DeviceRefusals(ports.ask(), texts, clock), texts);
    DeviceCommands commands = new DeviceCommands(ports.ask(), door, unknown, replies, texts);
    return new DeviceRoutes(
        ports,
        door,
        commands,
        new AdminDeviceCommands(
            ports.forms(), new LastViewedDevices(ports.cache()), commands, unknown, replies, texts),
        new DeveloperCommands(ports.handle(), unknown, replies, texts),
        new BrowseButtons(door, searches, replies, texts),
        new DeviceButtons(acts, ports.forms(), replies),
        new AdminDeviceButtons(
            ports, acts, new ImportButtons(ports.imports()), searches, replies, texts),
        new FormButtons(ports.forms(), ports.ask()),
        replies);
  }
}
