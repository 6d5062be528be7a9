package dev.zayavka.adapter.sheets;

import dev.zayavka.ports.shared.driven.Cache;
import dev.zayavka.ports.support.driven.ClientDirectory;
import java.time.Clock;

/** The company's list of clients: read as a whole by a timer, looked into from memory. */
public final class SheetsAdapter {

  private final CachedClients clients;
  private final ListReader reader;

  private SheetsAdapter(CachedClients clients, ListReader reader) {
    this.clients = clients;
    this.reader = reader;
  }

  /**
   * Puts the adapter together; nothing is read yet.
   *
   * @param cache where what was read is shared with the other instances
   * @throws IllegalArgumentException when the service account cannot be understood
   */
  public static SheetsAdapter open(SheetsSettings settings, Cache cache, Clock clock) {
    CachedClients clients = new CachedClients(cache, clock);
    return new SheetsAdapter(clients, new ListReader(source(settings), clients, clock));
  }

  /** The list as it was read last. */
  public ClientDirectory directory() {
    return clients;
  }

  /**
   * Reads the whole list, unless somebody did within the last quarter of an hour, or this instance
   * tried. When it cannot be read, what was read before stays. To be called often, by a timer.
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
