package dev.zayavka.adapter.telegram.devices.imports;

import dev.zayavka.adapter.telegram.devices.lending.DeviceButton.ApplyList;
import dev.zayavka.adapter.telegram.devices.lending.DeviceButton.DropList;
import dev.zayavka.adapter.telegram.devices.lending.DeviceButton.OnImport;
import dev.zayavka.adapter.telegram.devices.lending.DeviceButton.ReadAs;
import dev.zayavka.adapter.telegram.routing.ButtonAnswer;
import dev.zayavka.adapter.telegram.routing.ButtonPress;
import dev.zayavka.ports.devices.imports.ImportStep;
import dev.zayavka.ports.devices.imports.driving.ImportDevices;
import dev.zayavka.ports.devices.imports.driving.ImportDevices.Answered;
import java.util.Optional;

/** Buttons under an uploaded list; the message itself shows the progress. */
public final class ImportButtons {

  private final ImportDevices imports;

  public ImportButtons(ImportDevices imports) {
    this.imports = imports;
  }

  /** Empty if the button is out of date. */
  public Optional<ButtonAnswer> onPress(ButtonPress press, OnImport button) {
    Answered answered =
        imports.answer(
            press.id(), press.by(), button.list(), button.turn(), step(button), press.at());
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
