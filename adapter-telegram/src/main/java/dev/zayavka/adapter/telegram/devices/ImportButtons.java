package dev.zayavka.adapter.telegram.devices;

import dev.zayavka.adapter.telegram.callback.DeviceCallback.ApplyList;
import dev.zayavka.adapter.telegram.callback.DeviceCallback.DropList;
import dev.zayavka.adapter.telegram.callback.DeviceCallback.OnImport;
import dev.zayavka.adapter.telegram.callback.DeviceCallback.ReadAs;
import dev.zayavka.adapter.telegram.routing.ButtonAnswer;
import dev.zayavka.adapter.telegram.routing.ButtonPress;
import dev.zayavka.ports.devices.ImportStep;
import dev.zayavka.ports.devices.driving.ImportDevices;
import dev.zayavka.ports.devices.driving.ImportDevices.Answered;
import java.util.Optional;

/** The buttons under a list that was sent; the message itself shows how far it is. */
final class ImportButtons {

  private final ImportDevices imports;

  ImportButtons(ImportDevices imports) {
    this.imports = imports;
  }

  /** Empty when the button is out of date. */
  Optional<ButtonAnswer> pressed(ButtonPress tapped, OnImport button) {
    Answered answered =
        imports.answer(
            tapped.id(), tapped.by(), button.list(), button.turn(), step(button), tapped.at());
    return switch (answered) {
      case DONE -> Optional.of(ButtonAnswer.silent());
      case OUT_OF_DATE, NOT_AN_ADMIN -> Optional.empty();
    };
  }

  private static ImportStep step(OnImport button) {
    return switch (button) {
      case ReadAs read -> new ImportStep.ReadAs(read.encoding());
      case ApplyList apply -> new ImportStep.Apply();
      case DropList drop -> new ImportStep.Cancel();
    };
  }
}
