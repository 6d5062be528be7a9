package dev.zayavka.core.devices.lending;

import dev.zayavka.ports.devices.LoanId;
import dev.zayavka.ports.devices.lending.DeviceHistoryEntry;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Optional;

/**
 * Input of a decision besides the device and the command.
 *
 * @param nextLoan id for a new loan
 * @param hold how long a device is reserved for the first person in the queue
 * @param today the date in the desk's time zone
 * @param lastStep the newest history entry that is more than a move in the queue
 */
record DecisionContext(
    LoanId nextLoan, Duration hold, LocalDate today, Optional<DeviceHistoryEntry> lastStep) {}
