package dev.zayavka.ports.devices.lending;

import dev.zayavka.ports.devices.DeviceDossier;
import java.time.Instant;
import java.util.List;

/** States of a device. Each record has only the fields known in that state. */
public sealed interface DeviceState {

  /** There never was one. */
  record Absent() implements DeviceState {}

  /** A device that is, or was. */
  sealed interface Existing extends DeviceState {
    DeviceDossier file();
  }

  /** A device that can be lent. */
  sealed interface Kept extends Existing {
    /** The queue, by the time of joining, without the person it is offered to. */
    List<QueueEntry> queue();

    /** The same device in the same state with new data. */
    Kept as(DeviceDossier file);
  }

  /** Free: any borrower may take it, and the queue is empty. */
  record Free(DeviceDossier file) implements Kept {
    @Override
    public List<QueueEntry> queue() {
      return List.of();
    }

    @Override
    public Free as(DeviceDossier other) {
      return new Free(other);
    }
  }

  /** It is kept for the first of the queue. */
  record Offered(DeviceDossier file, Offer offer, List<QueueEntry> queue) implements Kept {
    public Offered {
      queue = List.copyOf(queue);
    }

    @Override
    public Offered as(DeviceDossier other) {
      return new Offered(other, offer, queue);
    }
  }

  /** A person holds the device. */
  record Lent(DeviceDossier file, Loan loan, List<QueueEntry> queue) implements Kept {
    public Lent {
      queue = List.copyOf(queue);
    }

    @Override
    public Lent as(DeviceDossier other) {
      return new Lent(other, loan, queue);
    }
  }

  /** It is gone; its history stays. */
  record Deleted(DeviceDossier file, Instant since) implements Existing {}
}
