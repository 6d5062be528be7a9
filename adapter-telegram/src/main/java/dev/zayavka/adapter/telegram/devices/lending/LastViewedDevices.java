package dev.zayavka.adapter.telegram.devices.lending;

import dev.zayavka.ports.devices.DeviceId;
import dev.zayavka.ports.shared.PersonId;
import dev.zayavka.ports.shared.driven.Cache;
import java.time.Duration;
import java.util.Optional;

/** Remembers which device each admin looked at last, for commands that do not name one. */
public final class LastViewedDevices {

  private static final String PREFIX = "device-card:";
  private static final Duration REMEMBER = Duration.ofHours(1);

  private final Cache cache;

  public LastViewedDevices(Cache cache) {
    this.cache = cache;
  }

  public void shown(PersonId person, DeviceId device) {
    cache.put(key(person), Long.toString(device.value()), REMEMBER);
  }

  /** Empty when they have looked at none lately. */
  public Optional<DeviceId> last(PersonId person) {
    return cache.get(key(person)).map(Long::parseLong).map(DeviceId::new);
  }

  private static String key(PersonId person) {
    return PREFIX + person.value();
  }
}
