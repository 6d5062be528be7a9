package dev.zayavka.adapter.telegram.devices;

import static dev.zayavka.adapter.telegram.text.Arg.gap;

import dev.zayavka.adapter.telegram.devices.DeviceButton.OpenDevice;
import dev.zayavka.adapter.telegram.text.Button;
import dev.zayavka.adapter.telegram.text.Texts;
import dev.zayavka.adapter.telegram.text.Truncate;
import dev.zayavka.ports.devices.DeviceState.Existing;
import dev.zayavka.ports.shared.Page;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;

/** Makes the buttons of the device desk. */
final class DeviceKeyboards {

  private static final int LABEL = 64;

  private final DeviceTexts words;
  private final Texts texts;

  DeviceKeyboards(DeviceTexts words, Texts texts) {
    this.words = words;
    this.texts = texts;
  }

  Button key(String key, DeviceButton data) {
    return new Button(texts.plain(key), data.packed());
  }

  /** A button that says something of somebody's own: a name, a category. */
  static Button named(String label, DeviceButton data) {
    return new Button(Truncate.line(label, LABEL), data.packed());
  }

  /** Opens a device: model and number, and how it stands. */
  Button open(Existing device) {
    return named(
        words.mark(device) + " " + DeviceTexts.name(device), new OpenDevice(device.file().id()));
  }

  /** Turns pages; nothing where there is one. */
  List<Button> pager(Page<?> page, IntFunction<DeviceButton> turn) {
    List<Button> row = new ArrayList<>();
    if (page.pages() == 1) {
      return row;
    }
    if (page.number() > 1) {
      row.add(key("button.previous_page", turn.apply(page.number() - 1)));
    }
    String place =
        texts.plain(
            "devices.button.page",
            gap("page", Integer.toString(page.number())),
            gap("pages", Integer.toString(page.pages())));
    row.add(named(place, turn.apply(page.number())));
    if (page.number() < page.pages()) {
      row.add(key("button.next_page", turn.apply(page.number() + 1)));
    }
    return row;
  }
}
