package dev.zayavka.ports.devices.lending;

import dev.zayavka.ports.devices.Borrower;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * A device in a list.
 *
 * @param holder who has it
 * @param position the reader's place in its queue, from 1; empty outside of their own list
 */
public record DeviceLine(
    DeviceState.Existing state, Optional<Borrower> holder, OptionalInt position) {

  public DeviceLine(DeviceState.Existing state, Optional<Borrower> holder) {
    this(state, holder, OptionalInt.empty());
  }
}
