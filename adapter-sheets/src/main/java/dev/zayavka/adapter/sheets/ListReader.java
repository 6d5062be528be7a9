package dev.zayavka.adapter.sheets;

import java.io.IOException;
import java.time.Clock;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Reads the list, and says once when it cannot be read, not every time. */
final class ListReader {

  private static final Logger LOG = LoggerFactory.getLogger(ListReader.class);

  private final TableSource source;
  private final CachedClients clients;
  private final Clock clock;
  private final AtomicReference<Optional<String>> trouble = new AtomicReference<>(Optional.empty());

  ListReader(TableSource source, CachedClients clients, Clock clock) {
    this.source = source;
    this.clients = clients;
    this.clock = clock;
  }

  boolean read() {
    try {
      ClientTable table = ClientTable.of(source.read(), clock.instant());
      clients.keep(table);
      if (trouble.getAndSet(Optional.empty()).isPresent()) {
        LOG.info("the list of clients can be read again");
      }
      LOG.debug("the list of clients has {} rows", table.size());
      return true;
    } catch (IOException | RuntimeException broken) {
      note(broken);
      return false;
    }
  }

  private void note(Exception broken) {
    String cause = cause(broken);
    if (!trouble.getAndSet(Optional.of(cause)).equals(Optional.of(cause))) {
      LOG.warn("the list of clients cannot be read, cards go without it: {}", cause);
    }
  }

  /** What our own sources say is safe; what a library says may hold an address or a token. */
  private static String cause(Exception broken) {
    return broken instanceof UnreadableTable known
        ? String.valueOf(known.getMessage())
        : broken.getClass().getName();
  }
}
