package dev.zayavka.adapter.telegram.devices;

import dev.zayavka.adapter.telegram.api.BotAccount;
import dev.zayavka.adapter.telegram.conversation.Introduction;
import dev.zayavka.adapter.telegram.delivery.Renderer;
import dev.zayavka.adapter.telegram.routing.ButtonHandler;
import dev.zayavka.adapter.telegram.routing.DeskHandler;
import dev.zayavka.adapter.telegram.routing.Door;
import dev.zayavka.adapter.telegram.routing.Feature;
import dev.zayavka.adapter.telegram.routing.InboundMessage;
import dev.zayavka.adapter.telegram.routing.Replies;
import dev.zayavka.adapter.telegram.routing.UnknownCommands;
import dev.zayavka.adapter.telegram.text.Texts;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** Plug of the device desk in Telegram. */
public record DeviceFeature(
    DeskHandler desk,
    ButtonHandler<?> buttons,
    List<Renderer<?>> renderers,
    Introduction introduction,
    Optional<Door> door)
    implements Feature {

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
    DeviceDeskEntry entry = new DeviceDeskEntry(ports.borrowers(), ports.desk(), replies);
    return new DeviceFeature(
        desk(ports, entry, unknown, replies, texts),
        buttons(ports, entry, searches, replies, texts, clock),
        DeviceRenderers.of(ports, searches, texts, bot, clock),
        new DeviceIntroduction(ports, texts),
        Optional.of(entry.door(texts)));
  }

  /** Tells people the desk serves that nothing is found; false for other people. */
  public static Predicate<InboundMessage> findsNothing(DevicePorts ports, Replies replies) {
    return new DeviceDeskEntry(ports.borrowers(), ports.desk(), replies)::findsNothing;
  }

  private static DeskHandler desk(
      DevicePorts ports,
      DeviceDeskEntry entry,
      UnknownCommands unknown,
      Replies replies,
      Texts texts) {
    DeviceCommands commands = new DeviceCommands(ports.ask(), entry, unknown, replies, texts);
    return new DeviceRoutes(
        ports,
        entry,
        commands,
        new AdminDeviceCommands(
            ports.forms(), new LastViewedDevices(ports.cache()), commands, unknown, replies, texts),
        new DeveloperCommands(ports.handle(), unknown, replies, texts));
  }

  private static ButtonHandler<?> buttons(
      DevicePorts ports,
      DeviceDeskEntry entry,
      SavedSearches searches,
      Replies replies,
      Texts texts,
      Clock clock) {
    LoanButtons loans =
        new LoanButtons(ports.handle(), new DeviceRefusals(ports.ask(), texts, clock), texts);
    return new DeviceButtons(
        entry,
        new BrowseButtons(entry, searches, replies, texts),
        new BorrowerButtons(loans, ports.forms(), replies),
        new AdminDeviceButtons(
            ports, loans, new ImportButtons(ports.imports()), searches, replies, texts),
        new FormButtons(ports.forms(), ports.ask()));
  }
}
