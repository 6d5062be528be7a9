package dev.zayavka.adapter.telegram.devices;

import static dev.zayavka.adapter.telegram.text.Arg.gap;

import dev.zayavka.adapter.telegram.devices.lending.DevicePorts;
import dev.zayavka.adapter.telegram.doctor.Checkup;
import dev.zayavka.adapter.telegram.text.Html;
import dev.zayavka.adapter.telegram.text.Texts;
import dev.zayavka.ports.devices.lending.DeviceFilter.Everything;
import dev.zayavka.ports.shared.Person;
import dev.zayavka.ports.shared.PersonId;
import java.time.Clock;
import java.util.List;

/** Needs of the device desk: devices, and developers the bot can write to. It has no groups. */
final class DeviceCheckup implements Checkup {

  private final DevicePorts ports;
  private final Texts texts;
  private final Clock clock;

  DeviceCheckup(DevicePorts ports, Texts texts, Clock clock) {
    this.ports = ports;
    this.texts = texts;
    this.clock = clock;
  }

  @Override
  public Needs needs() {
    int devices = ports.ask().devices(new Everything(), 1, clock.instant()).total();
    Html stock =
        devices == 0
            ? texts.html("doctor.no_devices")
            : texts.html("doctor.stock", gap("count", Integer.toString(devices)));
    return new Needs(
        texts.html("doctor.devices"),
        List.of(stock),
        List.of(),
        ports.policy().developers().stream().map(DeviceCheckup::unnamed).toList());
  }

  private static Person unnamed(PersonId person) {
    return new Person(person, Long.toString(person.value()));
  }
}
