package dev.zayavka.adapter.files;

import dev.zayavka.ports.delivery.driven.Sink;
import dev.zayavka.ports.devices.driven.Labels;
import dev.zayavka.ports.devices.driving.WorkOnImports;
import dev.zayavka.ports.shared.driven.SentFiles;
import dev.zayavka.ports.tables.driven.TableFiles;
import java.time.InstantSource;

/** Files as people know them: CSV, XLSX, ZIP, and PNG pictures of labels. It keeps no state. */
public final class FilesAdapter {

  private static final String HEADLESS = "java.awt.headless";

  private FilesAdapter() {}

  /** Reads and writes tables. */
  public static TableFiles tables() {
    return new SpreadsheetFiles();
  }

  /** Draws labels, with the font it brings; no font of the machine is asked for. */
  public static Labels labels() {
    // A server has no screen, and AWT would look for one wherever DISPLAY is set.
    if (System.getProperty(HEADLESS) == null) {
      System.setProperty(HEADLESS, "true");
    }
    return new ZxingLabels(Typeface.bundled());
  }

  /** Works on the lists people send. */
  public static Sink sink(SentFiles sent, WorkOnImports imports, InstantSource clock) {
    return new FileSink(sent, tables(), imports, clock);
  }
}
