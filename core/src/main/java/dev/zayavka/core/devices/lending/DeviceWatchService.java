package dev.zayavka.core.devices.lending;

import dev.zayavka.core.devices.imports.ImportService;
import dev.zayavka.core.shared.ForEachItem;
import dev.zayavka.ports.devices.DeviceId;
import dev.zayavka.ports.devices.DevicePolicy;
import dev.zayavka.ports.devices.driven.DevicesWork;
import dev.zayavka.ports.devices.lending.DeviceCommand.LapseOffer;
import dev.zayavka.ports.devices.lending.DeviceEffect.RemindBorrower;
import dev.zayavka.ports.devices.lending.DeviceEffect.ReportOverdue;
import dev.zayavka.ports.devices.lending.driven.DeviceReminders.Owed;
import dev.zayavka.ports.devices.lending.driving.WatchDevices;
import dev.zayavka.ports.shared.PersonId;
import dev.zayavka.ports.shared.driven.Transactions;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/** Timers of the device desk: expired offers, reminders and old files. */
public final class DeviceWatchService implements WatchDevices {
  private static final int BATCH = 100;

  /** Days after which overdue devices are reported to admins, and days between two reports. */
  private static final int WEEK = 7;

  /**
   * Retention of fetched lists: a confirmation in time is carried out also by a bot that was down
   * for a while.
   */
  private static final Duration KEEP_FILES = ImportService.OPEN_FOR.plusDays(3);

  private final Transactions<DevicesWork> transactions;
  private final DevicePolicy policy;
  private final DeviceHandling handling;

  public DeviceWatchService(Transactions<DevicesWork> transactions, DevicePolicy policy) {
    this.transactions = transactions;
    this.policy = policy;
    this.handling = new DeviceHandling(policy);
  }

  @Override
  public int passOn(Instant now) {
    List<DeviceId> lapsed = transactions.read(work -> work.deviceIndex().lapsed(now, BATCH));
    ForEachItem.each(lapsed, device -> lapse(device, now));
    return lapsed.size();
  }

  @Override
  public int tidy(Instant now) {
    return transactions.inTransaction(work -> work.imports().forget(now.minus(KEEP_FILES)));
  }

  private void lapse(DeviceId device, Instant now) {
    transactions.run(work -> handling.carryOut(work, new LapseOffer(device, now)));
  }

  /**
   * Sends reminders for the present day: a bot that was down for days sends one, not several. A due
   * date that is set after today's reminders counts from tomorrow.
   */
  @Override
  public int remind(Instant now) {
    LocalDate today = policy.day(now);
    Instant begin = today.atTime(policy.reminderTime()).atZone(policy.zone()).toInstant();
    if (now.isBefore(begin)) {
      return 0;
    }
    List<Owed> owed = transactions.read(work -> work.deviceReminders().owed(today, begin, BATCH));
    report(today, now);
    ForEachItem.each(owed, one -> remind(one, today, begin, now));
    return owed.size();
  }

  private void remind(Owed owed, LocalDate today, Instant begin, Instant now) {
    transactions.run(
        work -> {
          if (work.deviceReminders().note(owed, today, begin, now)) {
            work.outbox().enqueue(new RemindBorrower(owed.person(), owed.stage(), today), now);
          }
        });
  }

  private void report(LocalDate today, Instant now) {
    transactions.run(
        work -> {
          boolean due =
              work.deviceReminders()
                  .lastReport()
                  .filter(last -> last.isAfter(today.minusDays(WEEK)))
                  .isEmpty();
          if (due && work.deviceReminders().noteReport(today, today.minusDays(WEEK), now)) {
            for (PersonId admin : policy.admins()) {
              work.outbox().enqueue(new ReportOverdue(admin, today), now);
            }
          }
        });
  }
}
