package dev.zayavka.adapter.files.devices;

import dev.zayavka.adapter.files.TablesAdapter;
import dev.zayavka.ports.delivery.driven.Sink;
import dev.zayavka.ports.devices.imports.ColumnNames;
import dev.zayavka.ports.devices.imports.driving.WorkOnImports;
import dev.zayavka.ports.devices.lending.driven.Labels;
import dev.zayavka.ports.shared.driven.SentFiles;
import java.time.InstantSource;

/** Factory of the device desk's ports for files: lists of devices, and PNG labels. */
public final class DeviceFiles {

  private static final String HEADLESS = "java.awt.headless";

  private DeviceFiles() {}

  /**
   * Renderer of labels with a bundled font, which is read for the first label; the fonts of the
   * machine are not used.
   */
  public static Labels labels() {
    // A server has no screen, but AWT looks for one if DISPLAY is set.
    if (System.getProperty(HEADLESS) == null) {
      System.setProperty(HEADLESS, "true");
    }
    return (link, text) -> FirstUse.LABELS.png(link, text);
  }

  /** Dictionary of the headers that lists of devices have. */
  public static ColumnNames columnNames() {
    return ColumnNamesFile.read();
  }

  /** Sink that reads and applies imported lists. */
  public static Sink sink(SentFiles sent, WorkOnImports imports, InstantSource clock) {
    return new FileSink(sent, TablesAdapter.tables(), imports, clock);
  }

  private static final class FirstUse {
    static final Labels LABELS = new ZxingLabels(OutlineFont.bundled());
  }
}
