package dev.zayavka.adapter.telegram.devices.lending;

import static dev.zayavka.adapter.telegram.text.Arg.gap;

import dev.zayavka.adapter.telegram.devices.lending.DeviceButton.KeepLonger;
import dev.zayavka.adapter.telegram.devices.lending.DeviceButton.ReturnedIt;
import dev.zayavka.adapter.telegram.text.Button;
import dev.zayavka.adapter.telegram.text.LineBuilder;
import dev.zayavka.adapter.telegram.text.Screen;
import dev.zayavka.adapter.telegram.text.Texts;
import dev.zayavka.ports.devices.DeviceId;
import dev.zayavka.ports.devices.ReminderStage;
import dev.zayavka.ports.devices.lending.DeviceLine;
import dev.zayavka.ports.devices.lending.DeviceState.Lent;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** Reminders to borrowers, and reports of overdue devices to admins. */
final class ReminderScreens {

  /** Three buttons each: a message holds 100, and 10 kB of them. */
  private static final int MOST = 20;

  private final DeviceLists lists;
  private final DeviceTexts words;
  private final DeviceKeyboards keys;
  private final Texts texts;

  ReminderScreens(DeviceLists lists, DeviceTexts words, DeviceKeyboards keys, Texts texts) {
    this.lists = lists;
    this.words = words;
    this.keys = keys;
    this.texts = texts;
  }

  /** One message for all loans of a person that are due at this stage. */
  Screen digest(ReminderStage stage, LocalDate day, List<DeviceLine> due) {
    LineBuilder lines =
        new LineBuilder()
            .add(texts.html("devices.remind." + stage.name(), gap("count", due.size())))
            .gap();
    List<List<Button>> rows = new ArrayList<>();
    for (DeviceLine line : shown(due)) {
      if (line.state() instanceof Lent lent) {
        DeviceId id = lent.file().id();
        lines.add(
            texts.html(
                "devices.remind.line",
                gap("title", DeviceTexts.title(lent)),
                gap("number", lent.file().fields().number()),
                gap("due", words.due(lent.loan()))));
        rows.add(List.of(keys.open(lent)));
        rows.add(
            List.of(
                keys.key(
                    "devices.button.returned", new ReturnedIt(id, lent.loan().id(), stage, day)),
                keys.key(
                    "devices.button.extend", new KeepLonger(id, lent.loan().id(), stage, day))));
      }
    }
    more(lines, due);
    return new Screen(lines.html(), rows);
  }

  /** A reminder of which nothing is left. */
  Screen done() {
    return Screen.of(texts.html("devices.remind.done"));
  }

  /** Long overdue devices with their holders. */
  Screen overdue(List<DeviceLine> overdue) {
    LineBuilder lines =
        new LineBuilder()
            .add(texts.html("devices.report.overdue", gap("count", overdue.size())))
            .gap();
    shown(overdue).forEach(line -> lines.add(lists.line(line)));
    more(lines, overdue);
    return new Screen(
        lines.html(),
        shown(overdue).stream().map(line -> List.of(keys.open(line.state()))).toList());
  }

  private void more(LineBuilder lines, List<DeviceLine> all) {
    if (all.size() > MOST) {
      lines.add(texts.html("devices.more", gap("count", all.size() - MOST)));
    }
  }

  private static List<DeviceLine> shown(List<DeviceLine> all) {
    return all.subList(0, Math.min(all.size(), MOST));
  }
}
