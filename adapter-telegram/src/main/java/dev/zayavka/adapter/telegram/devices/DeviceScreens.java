package dev.zayavka.adapter.telegram.devices;

import dev.zayavka.adapter.telegram.text.Texts;
import dev.zayavka.ports.devices.driving.AskDevices;
import java.time.Clock;

/** How everything the desk shows looks. */
record DeviceScreens(
    DeviceWords words,
    DeviceCards cards,
    DeviceLists lists,
    HistoryPages history,
    FormScreens forms,
    BorrowerScreens people,
    ReminderScreens reminders,
    ImportScreens imports,
    RowWords rows,
    DeviceNotes notes) {

  static DeviceScreens of(DevicePorts ports, SearchMemory memory, Texts texts, Clock clock) {
    AskDevices ask = ports.ask();
    DeviceWords words = new DeviceWords(texts, ports.desk(), clock);
    DeviceKeys keys = new DeviceKeys(words, texts);
    DeviceCards cards = new DeviceCards(ports.desk(), words, keys, texts);
    DeviceLists lists = new DeviceLists(memory, words, keys, texts);
    RowWords rows = new RowWords(words, texts);
    return new DeviceScreens(
        words,
        cards,
        lists,
        new HistoryPages(ask, cards, words, keys, texts),
        new FormScreens(
            ask,
            new FormProblems(ports.desk(), texts),
            new CodeQuestions(ask, words, texts),
            words,
            keys,
            texts),
        new BorrowerScreens(memory, words, keys, texts),
        new ReminderScreens(lists, words, keys, texts),
        new ImportScreens(rows, keys, texts),
        rows,
        new DeviceNotes(texts));
  }
}
