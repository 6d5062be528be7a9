package dev.zayavka.ports.sheets;

import dev.zayavka.ports.delivery.Route.Channel;

/** The delivery channel to spreadsheets. */
public interface SheetsChannel {

  /** Writes to spreadsheets. */
  Channel SHEETS = new Channel("SHEETS");

  /**
   * The destination of writes to a spreadsheet.
   *
   * @param spreadsheet its id
   */
  static String destination(String spreadsheet) {
    return "sheets:" + spreadsheet;
  }
}
