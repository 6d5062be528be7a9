package dev.zayavka.testkit.memory.devices;

import dev.zayavka.ports.devices.Borrower;
import dev.zayavka.ports.devices.DeviceId;
import dev.zayavka.ports.devices.LoanId;
import dev.zayavka.ports.devices.ReminderStage;
import dev.zayavka.ports.devices.imports.ImportFile;
import dev.zayavka.ports.devices.imports.RememberedColumns;
import dev.zayavka.ports.devices.lending.DeviceHistoryEntry;
import dev.zayavka.ports.devices.lending.DeviceState;
import dev.zayavka.ports.devices.lending.Loan;
import dev.zayavka.ports.shared.ChatId;
import dev.zayavka.testkit.memory.DeskTables;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicLong;

/** The tables of the device desk. */
final class DeviceTables implements DeskTables {
  final TreeMap<Long, String> categories;
  final TreeMap<Long, DeviceState.Existing> devices;
  final TreeMap<Long, Lending> loans;
  final TreeMap<Long, Borrower> borrowers;
  final List<DeviceHistoryEntry> deviceActions;
  final Map<Reminded, Instant> deviceReminders;
  final TreeSet<LocalDate> overdueReports;
  final TreeMap<Long, ImportFile> imports;
  final Map<Long, byte[]> importContents;
  final Map<String, RememberedColumns> importColumns;
  final AtomicLong lastDevice;
  final AtomicLong lastLoan;
  final AtomicLong lastImport;
  final AtomicLong lastCategory;

  DeviceTables() {
    categories = new TreeMap<>();
    devices = new TreeMap<>();
    loans = new TreeMap<>();
    borrowers = new TreeMap<>();
    deviceActions = new ArrayList<>();
    deviceReminders = new LinkedHashMap<>();
    overdueReports = new TreeSet<>();
    imports = new TreeMap<>();
    importContents = new HashMap<>();
    importColumns = new HashMap<>();
    lastDevice = new AtomicLong();
    lastLoan = new AtomicLong();
    lastImport = new AtomicLong();
    lastCategory = new AtomicLong();
  }

  private DeviceTables(DeviceTables from) {
    categories = new TreeMap<>(from.categories);
    devices = new TreeMap<>(from.devices);
    loans = new TreeMap<>(from.loans);
    borrowers = new TreeMap<>(from.borrowers);
    deviceActions = new ArrayList<>(from.deviceActions);
    deviceReminders = new LinkedHashMap<>(from.deviceReminders);
    overdueReports = new TreeSet<>(from.overdueReports);
    imports = new TreeMap<>(from.imports);
    importContents = new HashMap<>(from.importContents);
    importColumns = new HashMap<>(from.importColumns);
    lastDevice = from.lastDevice;
    lastLoan = from.lastLoan;
    lastImport = from.lastImport;
    lastCategory = from.lastCategory;
  }

  @Override
  public DeviceTables copy() {
    return new DeviceTables(this);
  }

  /** The desk works in private chats alone. */
  @Override
  public void groupMoved(ChatId from, ChatId to) {}

  /** A loan of a device; it is open while it has no end. */
  record Lending(DeviceId device, Loan loan, Optional<Instant> endedAt) {}

  /** A reminder: of which loan, of which stage, and on which day. */
  record Reminded(LoanId loan, ReminderStage stage, LocalDate day) {}
}
