package dev.zayavka.adapter.sheets.support;

import dev.zayavka.ports.shared.driven.Cache;
import dev.zayavka.ports.support.driven.ClientDirectory;
import java.time.Clock;

/** Client list of the company. A timer reads it as a whole, and look-ups use memory. */
public final class SheetsAdapter {

  private final CachedClients clients;
  private final ClientListReader reader;

  private SheetsAdapter(CachedClients clients, ClientListReader reader) {
    this.clients = clients;
    this.reader = reader;
  }

  /**
   * Creates the adapter. It reads nothing yet.
   *
   * @param cache shares the list with other instances
   * @throws IllegalArgumentException if the service account is invalid
   */
  public static SheetsAdapter open(SheetsSettings settings, Cache cache, Clock clock) {
    CachedClients clients = new CachedClients(cache, clock);
    return new SheetsAdapter(clients, new ClientListReader(source(settings), clients, clock));
  }

  /** Directory with the list read last. */
  public ClientDirectory directory() {
    return clients;
  }

  /**
   * Reads the list, unless any instance has read it within the last 15 minutes or this instance has
   * tried. On failure the previous list remains. A timer calls this often.
   */
  public void refresh() {
    reader.readWhenDue();
  }

  private static TableSource source(SheetsSettings settings) {
    return switch (settings) {
      case SheetsSettings.Spreadsheet sheet -> GoogleSheet.open(sheet);
      case SheetsSettings.CsvFile csv -> new CsvSource(csv.file());
    };
  }
}
