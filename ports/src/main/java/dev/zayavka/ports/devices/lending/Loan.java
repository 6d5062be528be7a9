package dev.zayavka.ports.devices.lending;

import dev.zayavka.ports.devices.LoanId;
import dev.zayavka.ports.shared.PersonId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/**
 * A loan of a device to one person.
 *
 * @param since when they took it
 * @param due the day it is to come back; open when empty
 * @param dueSetAt when that was said last
 */
public record Loan(
    LoanId id, PersonId holder, Instant since, Optional<LocalDate> due, Instant dueSetAt) {

  public Loan until(LocalDate day, Instant at) {
    return new Loan(id, holder, since, Optional.of(day), at);
  }

  public Loan withoutEnd(Instant at) {
    return new Loan(id, holder, since, Optional.empty(), at);
  }
}
