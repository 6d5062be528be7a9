package dev.zayavka.adapter.sheets.support;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Reader of the list that logs a failure once, not at every attempt. */
final class ClientListReader {

  private static final Logger LOG = LoggerFactory.getLogger(ClientListReader.class);

  private static final Duration EVERY = Duration.ofMinutes(15);

  private final TableSource source;
  private final CachedClients clients;
  private final Clock clock;
  private final AtomicReference<Optional<String>> trouble = new AtomicReference<>(Optional.empty());

  private volatile Instant triedAt = Instant.EPOCH;

  ClientListReader(TableSource source, CachedClients clients, Clock clock) {
    this.source = source;
    this.clients = clients;
    this.clock = clock;
  }

  void readWhenDue() {
    Instant now = clock.instant();
    Instant last = clients.readAt().filter(triedAt::isBefore).orElse(triedAt);
    if (!now.isBefore(last.plus(EVERY))) {
      triedAt = now;
      read(now);
    }
  }

  private void read(Instant asOf) {
    try {
      ClientTable table = ClientTable.of(source.read(), asOf);
      clients.keep(table);
      if (trouble.getAndSet(Optional.empty()).isPresent()) {
        LOG.info("the list of clients can be read again");
      }
      LOG.debug("the list of clients has {} rows", table.size());
    } catch (IOException | RuntimeException broken) {
      note(broken);
    }
  }

  private void note(Exception broken) {
    String cause = cause(broken);
    if (!trouble.getAndSet(Optional.of(cause)).equals(Optional.of(cause))) {
      LOG.warn("the list of clients cannot be read, cards go without it: {}", cause);
    }
  }

  /**
   * Cause of a failure for the log. The message of a library may contain a URL or a token, so it is
   * left out.
   */
  private static String cause(Exception broken) {
    return broken instanceof UnreadableTableException known
        ? String.valueOf(known.getMessage())
        : broken.getClass().getName();
  }
}
