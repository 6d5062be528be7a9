package dev.zayavka.adapter.sheets.support;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.zayavka.ports.shared.driven.Cache;
import dev.zayavka.ports.support.ClientCard;
import dev.zayavka.ports.support.ClientProfile;
import dev.zayavka.ports.support.driven.ClientDirectory;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Client directory in memory, from the list this or another instance has read. It checks the shared
 * cache at most twice a minute, and never waits for the source.
 */
final class CachedClients implements ClientDirectory {

  /** Largest age of the data: by then two readings have failed. */
  static final Duration KEEP = Duration.ofMinutes(30);

  private static final Logger LOG = LoggerFactory.getLogger(CachedClients.class);
  private static final String KEY = "clients";
  private static final Duration LOOK_AGAIN = Duration.ofSeconds(30);

  private final Cache cache;
  private final Clock clock;
  private volatile Snapshot snapshot = new Snapshot(Optional.empty(), Instant.EPOCH);

  CachedClients(Cache cache, Clock clock) {
    this.cache = cache;
    this.clock = clock;
  }

  @Override
  public Optional<ClientCard> find(ClientProfile client) {
    Instant now = clock.instant();
    return present(now)
        .filter(table -> now.isBefore(table.asOf().plus(KEEP)))
        .flatMap(table -> table.find(client));
  }

  /** Time of the last reading by any instance. */
  Optional<Instant> readAt() {
    return present(clock.instant()).map(ClientTable::asOf);
  }

  /** Stores a table for all instances. */
  void keep(ClientTable table) {
    snapshot = new Snapshot(Optional.of(table), clock.instant());
    try {
      cache.put(KEY, write(table), KEEP);
    } catch (RuntimeException away) {
      LOG.warn("the list of clients is not shared: {}", away.getClass().getName());
    }
  }

  private Optional<ClientTable> present(Instant now) {
    Snapshot known = snapshot;
    if (now.isBefore(known.lookedAt().plus(LOOK_AGAIN))) {
      return known.table();
    }
    Snapshot looked = new Snapshot(shared().or(known::table), now);
    snapshot = looked;
    return looked.table();
  }

  private Optional<ClientTable> shared() {
    try {
      return cache.get(KEY).map(CachedClients::read);
    } catch (RuntimeException away) {
      LOG.debug("the shared list of clients cannot be asked: {}", away.getClass().getName());
      return Optional.empty();
    }
  }

  private static String write(ClientTable table) {
    ObjectNode json = JsonNodeFactory.instance.objectNode().put("asOf", table.asOf().toString());
    ArrayNode rows = json.putArray("rows");
    for (List<String> row : table.rows()) {
      ArrayNode cells = rows.addArray();
      row.forEach(cells::add);
    }
    return json.toString();
  }

  private static ClientTable read(String text) {
    try {
      JsonNode json = new JsonMapper().readTree(text);
      List<List<String>> rows = new ArrayList<>();
      for (JsonNode row : json.required("rows")) {
        List<String> cells = new ArrayList<>();
        row.forEach(cell -> cells.add(cell.asText()));
        rows.add(cells);
      }
      return ClientTable.of(rows, Instant.parse(json.required("asOf").asText()));
    } catch (JsonProcessingException broken) {
      throw new IllegalStateException("the shared list of clients cannot be read", broken);
    }
  }

  private record Snapshot(Optional<ClientTable> table, Instant lookedAt) {}
}
