package dev.zayavka.assembly.devices;

import static dev.zayavka.assembly.devices.DeviceVariables.DANGER_CODE;
import static dev.zayavka.assembly.devices.DeviceVariables.DEVELOPER_IDS;
import static dev.zayavka.assembly.devices.DeviceVariables.DEVICES_ENABLED;
import static dev.zayavka.assembly.devices.DeviceVariables.DEVICES_NO_NUMBER;
import static dev.zayavka.assembly.devices.DeviceVariables.EMAIL_DOMAINS;
import static dev.zayavka.assembly.devices.DeviceVariables.REMINDER_TIME;
import static dev.zayavka.assembly.devices.DeviceVariables.WAITLIST_HOLD;

import dev.zayavka.assembly.settings.BotSettings;
import dev.zayavka.assembly.settings.Durations;
import dev.zayavka.assembly.settings.Format;
import dev.zayavka.assembly.settings.Formats;
import dev.zayavka.assembly.settings.Secret;
import dev.zayavka.assembly.settings.SettingsReader;
import dev.zayavka.ports.devices.DangerCode;
import dev.zayavka.ports.devices.DevicePolicy;
import dev.zayavka.ports.devices.Placeholders;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/** The device desk, which {@code DEVICES_ENABLED} opens. */
public record DeviceSettings(DevicePolicy policy) {

  private static final Format<Placeholders> PLACEHOLDERS =
      Formats.TEXT.map(text -> Placeholders.of(List.of(text.split("[,;\\n]"))));

  static Supplier<Optional<DeviceSettings>> read(SettingsReader in, Supplier<BotSettings> bot) {
    var enabled = in.optional(DEVICES_ENABLED, Formats.SWITCH);
    if (!in.isSet(DEVICES_ENABLED)) {
      in.rejectAll(DeviceVariables.GROUPS, "needs DEVICES_ENABLED, which opens the desk");
      return Optional::empty;
    }
    // If the switch cannot be read, the rest is checked too: all errors are reported at once.
    return in.peek(DEVICES_ENABLED, Formats.SWITCH).orElse(true)
        ? open(in, bot)
        : () -> enabled.get().flatMap(off -> Optional.empty());
  }

  private static Supplier<Optional<DeviceSettings>> open(
      SettingsReader in, Supplier<BotSettings> bot) {
    var domains = in.required(EMAIL_DOMAINS, Formats.DOMAINS);
    var developers = in.optional(DEVELOPER_IDS, Formats.PEOPLE);
    var code = in.optional(DANGER_CODE, Formats.SECRET);
    var time = in.withDefault(REMINDER_TIME, Formats.TIME);
    var placeholders = in.withDefault(DEVICES_NO_NUMBER, PLACEHOLDERS);
    var hold = in.withDefault(WAITLIST_HOLD, Durations.DURATION);
    if (in.isSet(DEVELOPER_IDS) && !in.isSet(DANGER_CODE)) {
      in.reject(DANGER_CODE, "is required with DEVELOPER_IDS. " + DANGER_CODE.meaning());
    }
    return () ->
        Optional.of(
            new DeviceSettings(
                new DevicePolicy(
                    bot.get().admins(),
                    developers.get().orElse(Set.of()),
                    domains.get(),
                    code.get().map(Secret::value).map(DangerCode::new),
                    time.get(),
                    hold.get(),
                    bot.get().timeZone(),
                    placeholders.get())));
  }
}
