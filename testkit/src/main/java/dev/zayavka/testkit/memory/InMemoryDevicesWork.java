package dev.zayavka.testkit.memory;

import dev.zayavka.ports.delivery.driven.Outbox;
import dev.zayavka.ports.devices.driven.Borrowers;
import dev.zayavka.ports.devices.driven.DeviceHistory;
import dev.zayavka.ports.devices.driven.DeviceIndex;
import dev.zayavka.ports.devices.driven.DeviceReminders;
import dev.zayavka.ports.devices.driven.DeviceReports;
import dev.zayavka.ports.devices.driven.Devices;
import dev.zayavka.ports.devices.driven.DevicesWork;
import dev.zayavka.ports.devices.driven.Imports;
import dev.zayavka.ports.shared.driven.ChatMoves;
import dev.zayavka.ports.shared.driven.Dialogues;
import dev.zayavka.ports.shared.driven.People;
import dev.zayavka.ports.shared.driven.ProcessedCommands;

/** The ports of one transaction of the device desk, all over the same draft. */
record InMemoryDevicesWork(
    ProcessedCommands commands,
    Outbox outbox,
    Dialogues dialogues,
    People people,
    ChatMoves chatMoves,
    Devices devices,
    DeviceIndex deviceIndex,
    Borrowers borrowers,
    DeviceHistory history,
    DeviceReminders deviceReminders,
    Imports imports,
    DeviceReports deviceReports)
    implements DevicesWork {

  InMemoryDevicesWork(TransactionDraft draft, InMemorySequences sequences) {
    this(
        new InMemoryProcessedCommands(draft),
        new InMemoryOutbox(draft, sequences),
        new InMemoryDialogues(draft),
        new InMemoryPeople(draft),
        new InMemoryChatMoves(draft),
        new InMemoryDevices(draft, sequences),
        new InMemoryDeviceIndex(draft),
        new InMemoryBorrowers(draft),
        new InMemoryDeviceHistory(draft),
        new InMemoryDeviceReminders(draft),
        new InMemoryImports(draft, sequences),
        new InMemoryDeviceReports(draft));
  }
}
