package dev.zayavka.ports.devices.lending;

import dev.zayavka.ports.devices.Borrower;
import java.util.List;

/** A person as admins see them, with what they have. */
public record BorrowerCard(Borrower borrower, List<DeviceLine> holds) {
  public BorrowerCard {
    holds = List.copyOf(holds);
  }
}
