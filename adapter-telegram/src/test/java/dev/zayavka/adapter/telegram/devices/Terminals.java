package dev.zayavka.adapter.telegram.devices;

import dev.zayavka.ports.devices.DeviceDossier;
import dev.zayavka.ports.devices.DeviceField;
import dev.zayavka.ports.devices.DeviceFields;
import dev.zayavka.ports.devices.DeviceId;
import dev.zayavka.ports.devices.LoanId;
import dev.zayavka.ports.devices.lending.DeviceCard;
import dev.zayavka.ports.devices.lending.DeviceState.Free;
import java.util.Map;
import java.util.Optional;

/** A terminal to lend. */
public final class Terminals {

  public static final DeviceId TERMINAL = new DeviceId(15);
  public static final LoanId LOAN = new LoanId(4);

  private Terminals() {}

  public static Free free() {
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

  public static DeviceCard card() {
    return new DeviceCard(free(), Map.of(), Optional.empty());
  }
}
