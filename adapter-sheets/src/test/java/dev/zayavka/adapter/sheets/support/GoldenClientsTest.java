package dev.zayavka.adapter.sheets.support;

import static dev.zayavka.testkit.fixture.SupportFixtures.NOW;
import static dev.zayavka.testkit.fixture.SupportFixtures.aClient;

import dev.zayavka.ports.support.ClientProfile;
import dev.zayavka.testkit.MovableClock;
import dev.zayavka.testkit.contract.support.ClientDirectoryContract;
import dev.zayavka.testkit.golden.GoldenFile;
import dev.zayavka.testkit.memory.InMemoryCache;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Golden file of the list of clients in the shared cache: instances of two releases share it. */
final class GoldenClientsTest {
  private static final String KEY = "clients";
  private static final ClientProfile ANNA =
      new ClientProfile(aClient(), Optional.empty(), false, NOW, NOW);

  private final MovableClock clock = new MovableClock();
  private final InMemoryCache cache = new InMemoryCache(clock);

  @Test
  void the_cached_list_is_read_by_the_next_release() {
    new CachedClients(cache, clock)
        .keep(ClientTable.of(ClientDirectoryContract.LIST, clock.instant()));
    GoldenFile.named("cache").check(List.of(cached()), this::readBack);
  }

  private String cached() {
    return KEY + "\t" + cache.get(KEY).orElseThrow();
  }

  /** The cache gives the value back as it is; it counts as read if it finds a client. */
  private String readBack(String line) {
    cache.put(KEY, line.substring(KEY.length() + 1), Duration.ofHours(1));
    return new CachedClients(cache, clock).find(ANNA).map(found -> cached()).orElseThrow();
  }
}
