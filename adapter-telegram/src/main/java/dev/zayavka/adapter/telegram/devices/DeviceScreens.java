package dev.zayavka.adapter.telegram.devices;

import dev.zayavka.adapter.telegram.text.Texts;
import dev.zayavka.ports.devices.driving.AskDevices;
import java.time.Clock;

/** Screens and texts of the device desk, put together. */
record DeviceScreens(
    DeviceTexts words,
    DeviceCards cards,
    DeviceLists lists,
    HistoryPages history,
    FormScreens forms,
    BorrowerScreens people,
    ReminderScreens reminders,
    ImportScreens imports,
    RowTexts rows,
    DeviceNoteTexts notes) {

  static DeviceScreens of(DevicePorts ports, SavedSearches memory, Texts texts, Clock clock) {
    AskDevices ask = ports.ask();
    DeviceTexts words = new DeviceTexts(texts, ports.desk(), clock);
    DeviceKeyboards keys = new DeviceKeyboards(words, texts);
    DeviceCards cards = new DeviceCards(ports.desk(), words, keys, texts);
    DeviceLists lists = new DeviceLists(memory, words, keys, texts);
    RowTexts rows = new RowTexts(words, texts);
    return new DeviceScreens(
        words,
        cards,
        lists,
        new HistoryPages(ports.askBorrowers(), cards, words, keys, texts),
        new FormScreens(
            ask,
            ports.askBorrowers(),
            new FormProblems(ports.desk(), texts),
            new CodeQuestions(ask, words, texts),
            words,
            keys,
            texts),
        new BorrowerScreens(memory, words, keys, texts),
        new ReminderScreens(lists, words, keys, texts),
        new ImportScreens(rows, keys, texts),
        rows,
        new DeviceNoteTexts(texts));
  }
}
