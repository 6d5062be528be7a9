package dev.zayavka.adapter.postgres.devices.lending;

import dev.zayavka.adapter.postgres.generated.devices.tables.records.RecordsRecord;
import dev.zayavka.adapter.postgres.generated.devices.tables.records.WishlistRecord;
import dev.zayavka.ports.devices.lending.DeviceState.Deleted;
import dev.zayavka.ports.devices.lending.DeviceState.Existing;
import dev.zayavka.ports.devices.lending.DeviceState.Kept;
import dev.zayavka.ports.devices.lending.DeviceState.Lent;
import dev.zayavka.ports.devices.lending.DeviceState.Offered;
import dev.zayavka.ports.devices.lending.Loan;
import dev.zayavka.ports.devices.lending.Offer;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Difference between two states of a device whose fields stay as they are, and of which at most one
 * loan begins or ends: the usual step, which needs no more than a few rows.
 *
 * @param before as it is stored
 */
record DeviceStep(Existing before, Existing after, Instant at) {

  /** The step between these states; empty if it is more than a usual one. */
  static Optional<DeviceStep> between(Existing before, Existing after, Instant at) {
    boolean usual =
        before.file().id().equals(after.file().id())
            && before.file().fields().equals(after.file().fields())
            && !(before instanceof Deleted)
            && !(after instanceof Deleted)
            && (loan(before).isEmpty() || loan(after).isEmpty() || isSameLoan(before, after));
    return usual ? Optional.of(new DeviceStep(before, after, at)) : Optional.empty();
  }

  /** This step and the next one in one; empty if a loan of the state between them would be lost. */
  Optional<DeviceStep> then(DeviceStep next) {
    boolean isRemembered =
        loan(after).isEmpty() || isSameLoan(after, before) || isSameLoan(after, next.after);
    return isRemembered ? between(before, next.after, next.at) : Optional.empty();
  }

  /** Id of the loan that ends. */
  Optional<Long> ended() {
    return loan(before).filter(loan -> loan(after).isEmpty()).map(loan -> loan.id().value());
  }

  /** The loan that begins or changes. */
  List<RecordsRecord> lent() {
    return loan(after)
        .filter(loan -> !loan(before).equals(Optional.of(loan)))
        .map(loan -> DeviceMapper.row(after.file().id(), loan))
        .stream()
        .toList();
  }

  /** People who leave the queue. */
  Long[] gone() {
    List<Long> stay = queue(after).stream().map(WishlistRecord::getVisitorId).toList();
    return queue(before).stream()
        .map(WishlistRecord::getVisitorId)
        .filter(person -> !stay.contains(person))
        .toArray(Long[]::new);
  }

  /** Places of the queue that are new or other than before. */
  List<WishlistRecord> waiting() {
    List<WishlistRecord> known = queue(before);
    return queue(after).stream().filter(place -> !known.contains(place)).toList();
  }

  /** The offer the device is kept for. */
  Optional<Offer> offer() {
    return after instanceof Offered offered ? Optional.of(offered.offer()) : Optional.empty();
  }

  private static boolean isSameLoan(Existing one, Existing other) {
    return loan(one).map(Loan::id).equals(loan(other).map(Loan::id));
  }

  private static Optional<Loan> loan(Existing state) {
    return state instanceof Lent lent ? Optional.of(lent.loan()) : Optional.empty();
  }

  private static List<WishlistRecord> queue(Existing state) {
    return state instanceof Kept kept
        ? DeviceMapper.rows(kept.file().id(), kept.queue())
        : List.of();
  }
}
