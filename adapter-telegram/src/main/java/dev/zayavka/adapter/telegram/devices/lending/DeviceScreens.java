package dev.zayavka.adapter.telegram.devices.lending;

import dev.zayavka.adapter.telegram.text.Texts;
import java.time.Clock;

/** Screens of devices, borrowers and reminders. */
public record DeviceScreens(
    DeviceTexts words,
    DeviceKeyboards keys,
    DeviceCards cards,
    DeviceLists lists,
    HistoryPages history,
    BorrowerScreens people,
    ReminderScreens reminders,
    DeviceNoteTexts notes) {

  public static DeviceScreens of(
      DevicePorts ports, SavedSearches memory, Texts texts, Clock clock) {
    DeviceTexts words = new DeviceTexts(texts, ports.policy(), clock);
    DeviceKeyboards keys = new DeviceKeyboards(words, texts);
    DeviceCards cards = new DeviceCards(ports.policy(), words, keys, texts);
    DeviceLists lists = new DeviceLists(memory, words, keys, texts);
    return new DeviceScreens(
        words,
        keys,
        cards,
        lists,
        new HistoryPages(ports.askBorrowers(), cards, words, keys, texts),
        new BorrowerScreens(memory, words, keys, texts),
        new ReminderScreens(lists, words, keys, texts),
        new DeviceNoteTexts(texts));
  }
}
