package dev.zayavka.adapter.telegram.devices.lending;

import dev.zayavka.adapter.telegram.routing.ButtonAnswer;
import dev.zayavka.adapter.telegram.routing.ButtonPress;
import dev.zayavka.adapter.telegram.text.Texts;
import dev.zayavka.ports.devices.lending.DeviceCommand.ByPerson;
import dev.zayavka.ports.devices.lending.DeviceOutcome;
import dev.zayavka.ports.devices.lending.DeviceRequest;
import dev.zayavka.ports.devices.lending.driving.HandleDevices;
import dev.zayavka.ports.shared.MessageRef;
import java.util.Optional;

/** Execution of commands on a device, with the outcome as the answer to the press. */
public final class LoanButtons {

  /** A version no device has: a button that carries it is always stale. */
  private static final int NEVER = -1;

  private final HandleDevices devices;
  private final DeviceRefusals refusals;
  private final Texts texts;

  public LoanButtons(HandleDevices devices, DeviceRefusals refusals, Texts texts) {
    this.devices = devices;
    this.refusals = refusals;
    this.texts = texts;
  }

  /** The version a button was drawn for; a forwarded copy counts as stale. */
  public static int version(ButtonPress press, int drawn) {
    return press.forwarded() ? NEVER : drawn;
  }

  /**
   * Carries out the command; the message with the button then shows the state of the device.
   *
   * @param done key of the note on success
   */
  public ButtonAnswer act(ButtonPress press, ByPerson command, String done) {
    return answer(press, command, shownOn(press), done);
  }

  /** Carries out the command under a message that does not show the device. */
  ButtonAnswer actAside(ButtonPress press, ByPerson command, String done) {
    return answer(press, command, Optional.empty(), done);
  }

  private ButtonAnswer answer(
      ButtonPress press, ByPerson command, Optional<MessageRef> on, String done) {
    return switch (devices.handle(press.id(), new DeviceRequest(command, on))) {
      case DeviceOutcome.Accepted accepted -> ButtonAnswer.note(texts.plain(done));
      case DeviceOutcome.Refused refused ->
          ButtonAnswer.alert(refusals.explain(refused.reason(), command.device()));
      case DeviceOutcome.Repeated repeated -> ButtonAnswer.silent();
    };
  }

  private static Optional<MessageRef> shownOn(ButtonPress press) {
    return Optional.of(press.on()).filter(message -> !press.forwarded());
  }
}
