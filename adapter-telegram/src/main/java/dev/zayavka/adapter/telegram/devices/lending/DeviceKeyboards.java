package dev.zayavka.adapter.telegram.devices.lending;

import dev.zayavka.adapter.telegram.devices.lending.DeviceButton.OpenDevice;
import dev.zayavka.adapter.telegram.text.Button;
import dev.zayavka.adapter.telegram.text.Keyboards;
import dev.zayavka.adapter.telegram.text.Texts;
import dev.zayavka.adapter.telegram.text.Truncate;
import dev.zayavka.ports.devices.lending.DeviceState.Existing;
import dev.zayavka.ports.shared.Page;
import java.util.List;
import java.util.function.IntFunction;

/** Factory of the device desk's buttons. */
public final class DeviceKeyboards {

  private static final int LABEL = 64;

  private final DeviceTexts words;
  private final Texts texts;

  DeviceKeyboards(DeviceTexts words, Texts texts) {
    this.words = words;
    this.texts = texts;
  }

  public Button key(String key, DeviceButton data) {
    return new Button(texts.plain(key), data.packed());
  }

  /** A button whose label is data: a name, a category. */
  public static Button named(String label, DeviceButton data) {
    return new Button(Truncate.line(label, LABEL), data.packed());
  }

  /** A button that opens a device, labelled with its state, model and number. */
  Button open(Existing device) {
    return named(
        words.mark(device) + " " + DeviceTexts.name(device), new OpenDevice(device.file().id()));
  }

  /** Pager with the number of the page; empty for a single page. */
  List<Button> pager(Page<?> page, IntFunction<DeviceButton> turn) {
    return Keyboards.numberedPager(texts, page, turn);
  }
}
