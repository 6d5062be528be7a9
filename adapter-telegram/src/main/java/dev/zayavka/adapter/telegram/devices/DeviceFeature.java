package dev.zayavka.adapter.telegram.devices;

import dev.zayavka.adapter.telegram.delivery.EffectNames;
import dev.zayavka.adapter.telegram.devices.forms.DeveloperCommands;
import dev.zayavka.adapter.telegram.devices.forms.FormButtons;
import dev.zayavka.adapter.telegram.devices.imports.ImportButtons;
import dev.zayavka.adapter.telegram.devices.lending.BorrowerButtons;
import dev.zayavka.adapter.telegram.devices.lending.BrowseButtons;
import dev.zayavka.adapter.telegram.devices.lending.DeviceCommands;
import dev.zayavka.adapter.telegram.devices.lending.DeviceDeskEntry;
import dev.zayavka.adapter.telegram.devices.lending.DeviceIntroduction;
import dev.zayavka.adapter.telegram.devices.lending.DevicePorts;
import dev.zayavka.adapter.telegram.devices.lending.DeviceRefusals;
import dev.zayavka.adapter.telegram.devices.lending.LastViewedDevices;
import dev.zayavka.adapter.telegram.devices.lending.LoanButtons;
import dev.zayavka.adapter.telegram.devices.lending.SavedSearches;
import dev.zayavka.adapter.telegram.routing.ButtonHandler;
import dev.zayavka.adapter.telegram.routing.DeskHandler;
import dev.zayavka.adapter.telegram.routing.Feature;
import dev.zayavka.adapter.telegram.routing.FeatureFactory;
import dev.zayavka.adapter.telegram.routing.Neighbours;
import dev.zayavka.adapter.telegram.routing.PrivateWords;
import dev.zayavka.adapter.telegram.routing.Replies;
import dev.zayavka.adapter.telegram.routing.TelegramKit;
import dev.zayavka.adapter.telegram.text.TextBundle;
import dev.zayavka.adapter.telegram.text.Texts;
import dev.zayavka.ports.delivery.Effect;
import dev.zayavka.ports.devices.forms.FormEffect;
import dev.zayavka.ports.devices.imports.ImportEffect;
import dev.zayavka.ports.devices.lending.DeviceEffect;
import dev.zayavka.ports.devices.lending.DeviceNote;
import dev.zayavka.ports.devices.lending.DeviceView;
import dev.zayavka.ports.devices.lending.DeviceView.Tell;
import dev.zayavka.ports.shared.PersonId;
import java.util.List;
import java.util.Optional;

/**
 * Plug of the device desk in Telegram. Words of the people the desk serves are searches, and so are
 * unknown commands.
 */
public final class DeviceFeature implements FeatureFactory {

  /** Sentences of the desk. */
  public static final TextBundle TEXTS = new TextBundle(DeviceFeature.class, "devices");

  /** Families of the desk's effects. */
  public static final List<Class<? extends Effect>> FAMILIES =
      List.of(DeviceEffect.class, DeviceView.class, FormEffect.class, ImportEffect.class);

  private final DevicePorts ports;

  private DeviceFeature(DevicePorts ports) {
    this.ports = ports;
  }

  /** The desk over its ports. */
  public static FeatureFactory factory(DevicePorts ports) {
    return new DeviceFeature(ports);
  }

  @Override
  public TextBundle texts() {
    return TEXTS;
  }

  @Override
  public PrivateWords words() {
    return PrivateWords.SEARCHES_OF_MEMBERS;
  }

  @Override
  public Optional<Effect> unknownCommand(PersonId person, Neighbours neighbours) {
    return !neighbours.takeAllWords() || DeviceDeskEntry.serves(ports, person)
        ? Optional.of(new Tell(person, DeviceNote.NOT_FOUND, ""))
        : Optional.empty();
  }

  @Override
  public Feature open(TelegramKit kit) {
    SavedSearches searches = new SavedSearches(ports.cache());
    DeviceDeskEntry entry = new DeviceDeskEntry(ports, kit);
    return new Feature(
        desk(entry, kit),
        buttons(entry, searches, kit),
        DeviceRenderers.of(ports, searches, kit),
        new EffectNames(kit.texts(), FAMILIES),
        new DeviceIntroduction(ports, kit.texts()),
        new DeviceCheckup(ports, kit.texts(), kit.clock()),
        Optional.of(entry.door(kit.texts())));
  }

  private DeskHandler desk(DeviceDeskEntry entry, TelegramKit kit) {
    DeviceCommands commands = new DeviceCommands(ports.ask(), entry, kit);
    return new DeviceRoutes(
        ports,
        entry,
        commands,
        new AdminDeviceCommands(ports.forms(), new LastViewedDevices(ports.cache()), commands, kit),
        new DeveloperCommands(ports.dangerous(), ports.policy(), kit));
  }

  private ButtonHandler<?> buttons(DeviceDeskEntry entry, SavedSearches searches, TelegramKit kit) {
    Texts texts = kit.texts();
    Replies replies = kit.replies();
    LoanButtons loans =
        new LoanButtons(ports.handle(), new DeviceRefusals(ports.ask(), texts, kit.clock()), texts);
    return new DeviceButtons(
        entry,
        new BrowseButtons(entry, searches, replies, texts),
        new BorrowerButtons(loans, ports.forms(), replies),
        new AdminDeviceButtons(
            ports,
            loans,
            new ImportButtons(ports.imports(), ports.forms(), replies, texts),
            searches,
            replies,
            texts),
        new FormButtons(ports.forms(), ports.ask()));
  }
}
