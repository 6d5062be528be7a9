package dev.zayavka.adapter.telegram.devices;

import dev.zayavka.adapter.telegram.delivery.Renderer;
import dev.zayavka.adapter.telegram.devices.forms.CodeQuestions;
import dev.zayavka.adapter.telegram.devices.forms.FormEffectRenderer;
import dev.zayavka.adapter.telegram.devices.forms.FormProblems;
import dev.zayavka.adapter.telegram.devices.forms.FormScreens;
import dev.zayavka.adapter.telegram.devices.imports.ImportEffectRenderer;
import dev.zayavka.adapter.telegram.devices.imports.ImportScreens;
import dev.zayavka.adapter.telegram.devices.imports.ImportTables;
import dev.zayavka.adapter.telegram.devices.imports.RowTexts;
import dev.zayavka.adapter.telegram.devices.lending.DeviceEffectRenderer;
import dev.zayavka.adapter.telegram.devices.lending.DevicePorts;
import dev.zayavka.adapter.telegram.devices.lending.DeviceRefusals;
import dev.zayavka.adapter.telegram.devices.lending.DeviceScreens;
import dev.zayavka.adapter.telegram.devices.lending.DeviceViewRenderer;
import dev.zayavka.adapter.telegram.devices.lending.SavedSearches;
import dev.zayavka.adapter.telegram.routing.TelegramKit;
import dev.zayavka.adapter.telegram.text.Texts;
import java.util.List;

/** Factory of the device desk's renderers. */
final class DeviceRenderers {

  private DeviceRenderers() {}

  static List<Renderer<?>> of(DevicePorts ports, SavedSearches searches, TelegramKit kit) {
    Texts texts = kit.texts();
    DeviceScreens screens = DeviceScreens.of(ports, searches, texts, kit.clock());
    DeviceRefusals refusals = new DeviceRefusals(ports.ask(), texts, kit.clock());
    return List.of(
        new DeviceEffectRenderer(ports, screens, texts),
        new DeviceViewRenderer(ports, screens, refusals, kit.bot(), texts),
        forms(ports, screens, texts),
        imports(ports, screens, texts));
  }

  private static Renderer<?> forms(DevicePorts ports, DeviceScreens screens, Texts texts) {
    return new FormEffectRenderer(
        new FormScreens(
            ports.ask(),
            ports.askBorrowers(),
            new FormProblems(ports.policy(), texts),
            new CodeQuestions(ports.ask(), screens.words(), texts),
            screens.words(),
            screens.keys(),
            texts));
  }

  private static Renderer<?> imports(DevicePorts ports, DeviceScreens screens, Texts texts) {
    RowTexts rows = new RowTexts(screens.words(), texts);
    return new ImportEffectRenderer(
        ports.imports(),
        new ImportTables(ports.imports(), ports.files(), rows, texts),
        new ImportScreens(rows, screens.keys(), texts),
        texts);
  }
}
