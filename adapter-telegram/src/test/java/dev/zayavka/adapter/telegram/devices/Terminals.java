package dev.zayavka.adapter.telegram.devices;

import dev.zayavka.ports.devices.DeviceCard;
import dev.zayavka.ports.devices.DeviceDossier;
import dev.zayavka.ports.devices.DeviceField;
import dev.zayavka.ports.devices.DeviceFields;
import dev.zayavka.ports.devices.DeviceId;
import dev.zayavka.ports.devices.DeviceState.Free;
import dev.zayavka.ports.devices.LoanId;
import java.util.Map;
import java.util.Optional;

/** A terminal to lend. */
final class Terminals {

  static final DeviceId TERMINAL = new DeviceId(15);
  static final LoanId LOAN = new LoanId(4);

  private Terminals() {}

  static Free free() {
    return new Free(
        new DeviceDossier(
            TERMINAL,
            new DeviceFields(
                Map.of(
                    DeviceField.CATEGORY, "Терминалы",
                    DeviceField.MODEL, "Pax S300",
                    DeviceField.SERIAL_NUMBER, "SN-0015")),
            3));
  }

  static DeviceCard card() {
    return new DeviceCard(free(), Map.of(), Optional.empty());
  }
}
