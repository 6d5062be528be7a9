package dev.zayavka.adapter.telegram.devices;

import dev.zayavka.adapter.telegram.callback.ButtonCodec;
import dev.zayavka.adapter.telegram.devices.forms.FormButtons;
import dev.zayavka.adapter.telegram.devices.lending.BorrowerButtons;
import dev.zayavka.adapter.telegram.devices.lending.BrowseButtons;
import dev.zayavka.adapter.telegram.devices.lending.DeviceButton;
import dev.zayavka.adapter.telegram.devices.lending.DeviceButton.ForAdmins;
import dev.zayavka.adapter.telegram.devices.lending.DeviceButton.Look;
import dev.zayavka.adapter.telegram.devices.lending.DeviceButton.OnDevice;
import dev.zayavka.adapter.telegram.devices.lending.DeviceButton.OnForm;
import dev.zayavka.adapter.telegram.devices.lending.DeviceDeskEntry;
import dev.zayavka.adapter.telegram.devices.lending.DeviceIdParser;
import dev.zayavka.adapter.telegram.routing.ButtonAnswer;
import dev.zayavka.adapter.telegram.routing.ButtonHandler;
import dev.zayavka.adapter.telegram.routing.ButtonPress;
import dev.zayavka.adapter.telegram.updates.Correlation;
import java.util.Optional;

/** Handler of the device desk's buttons. */
final class DeviceButtons implements ButtonHandler<DeviceButton> {

  private final DeviceDeskEntry entry;
  private final BrowseButtons browse;
  private final BorrowerButtons borrower;
  private final AdminDeviceButtons admin;
  private final FormButtons form;

  DeviceButtons(
      DeviceDeskEntry entry,
      BrowseButtons browse,
      BorrowerButtons borrower,
      AdminDeviceButtons admin,
      FormButtons form) {
    this.entry = entry;
    this.browse = browse;
    this.borrower = borrower;
    this.admin = admin;
    this.form = form;
  }

  @Override
  public ButtonCodec<DeviceButton> codec() {
    return DeviceButton.CODEC;
  }

  @Override
  public Optional<ButtonAnswer> onPress(ButtonPress press, DeviceButton button) {
    return switch (button) {
      case Look look -> browse.onPress(press, look);
      case OnDevice action ->
          Correlation.about(
              DeviceIdParser.DEVICE,
              action.device().value(),
              () -> Optional.of(borrower.onPress(press, action)));
      case ForAdmins action ->
          entry.isAdmin(press.by().id()) && !press.forwarded()
              ? admin.onPress(press, action)
              : Optional.empty();
      case OnForm answer -> form.onPress(press, answer);
    };
  }
}
