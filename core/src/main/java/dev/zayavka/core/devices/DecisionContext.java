package dev.zayavka.core.devices;

import dev.zayavka.ports.devices.DeviceHistoryEntry;
import dev.zayavka.ports.devices.LoanId;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Optional;

/**
 * What a decision depends on besides the device and the command.
 *
 * @param nextLoan the number of the loan, should there be a new one
 * @param hold how long a device is kept for the first of the queue
 * @param today the day it is where the desk is
 * @param lastStep the newest line of the history that is more than a move in the queue
 */
record DecisionContext(
    LoanId nextLoan, Duration hold, LocalDate today, Optional<DeviceHistoryEntry> lastStep) {}
