package dev.zayavka.adapter.postgres.devices.lending;

import static dev.zayavka.adapter.postgres.json.FieldRule.inline;
import static dev.zayavka.adapter.postgres.json.FieldRule.noneIfEmpty;
import static dev.zayavka.adapter.postgres.json.FieldRule.renamed;
import static dev.zayavka.adapter.postgres.json.Kind.kind;

import dev.zayavka.adapter.postgres.json.FieldRule;
import dev.zayavka.adapter.postgres.json.Forms;
import dev.zayavka.adapter.postgres.json.JsonType;
import dev.zayavka.adapter.postgres.json.JsonTypes;
import dev.zayavka.ports.devices.DeviceFields;
import dev.zayavka.ports.devices.lending.DeviceState.Deleted;
import dev.zayavka.ports.devices.lending.DeviceState.Existing;
import dev.zayavka.ports.devices.lending.DeviceState.Free;
import dev.zayavka.ports.devices.lending.DeviceState.Lent;
import dev.zayavka.ports.devices.lending.DeviceState.Offered;
import dev.zayavka.ports.devices.lending.Loan;
import dev.zayavka.ports.devices.lending.Offer;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/**
 * Stored forms of a device as the history keeps it. Moments are cut as columns cut them, so that a
 * state equals the one the device is in.
 */
public final class DeviceStateCodec {

  private static final FieldRule FILE = inline("file");
  private static final FieldRule QUEUE = noneIfEmpty("queue");

  public static final JsonType<Existing> STATE =
      JsonTypes.SHARED
          .with(
              Instant.class,
              Forms.INSTANT.as(moment -> moment, moment -> moment.truncatedTo(ChronoUnit.MICROS)))
          .with(DeviceFields.class, inline("values"))
          .with(Offer.class, inline("waiter"))
          .with(Loan.class, renamed("holder", "person"), renamed("dueSetAt", "due_set_at"))
          .kinds(
              Existing.class,
              kind("free", Free.class, FILE),
              kind("offered", Offered.class, FILE, QUEUE),
              kind("lent", Lent.class, FILE, QUEUE),
              kind("deleted", Deleted.class, FILE))
          .inField("state");

  private DeviceStateCodec() {}
}
