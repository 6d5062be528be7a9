package dev.zayavka.adapter.telegram.devices;

import dev.zayavka.adapter.telegram.api.BotAccount;
import dev.zayavka.adapter.telegram.delivery.Renderer;
import dev.zayavka.adapter.telegram.text.Texts;
import java.time.Clock;
import java.util.List;

/** Everything the device desk shows, put together. */
final class DeviceRenderers {

  private DeviceRenderers() {}

  static List<Renderer<?>> of(
      DevicePorts ports, SavedSearches memory, Texts texts, BotAccount bot, Clock clock) {
    DeviceScreens screens = DeviceScreens.of(ports, memory, texts, clock);
    DeviceRefusals refusals = new DeviceRefusals(ports.ask(), texts, clock);
    return List.of(
        new DeviceEffectRenderer(ports, screens, texts),
        new DeviceViewRenderer(ports, screens, refusals, bot, texts));
  }
}
