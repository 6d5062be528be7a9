package dev.zayavka.adapter.sheets.support;

import static dev.zayavka.testkit.fixture.SupportFixtures.NOW;
import static dev.zayavka.testkit.fixture.SupportFixtures.aClient;
import static org.assertj.core.api.Assertions.assertThat;

import dev.zayavka.ports.shared.driven.Cache;
import dev.zayavka.ports.support.ClientProfile;
import dev.zayavka.ports.support.driven.ClientDirectory;
import dev.zayavka.testkit.MovableClock;
import dev.zayavka.testkit.contract.support.ClientDirectoryContract;
import dev.zayavka.testkit.memory.InMemoryCache;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class CachedClientsTest implements ClientDirectoryContract {

  private static final ClientProfile ANNA =
      new ClientProfile(aClient(), Optional.empty(), false, NOW, NOW);

  private final MovableClock clock = new MovableClock();
  private final InMemoryCache shared = new InMemoryCache(clock);

  @Override
  public ClientDirectory directory(List<List<String>> list) {
    CachedClients clients = new CachedClients(shared, clock);
    clients.keep(ClientTable.of(list, clock.instant()));
    return clients;
  }

  @Test
  void another_instance_finds_what_one_has_kept() {
    directory(LIST);

    assertThat(new CachedClients(shared, clock).find(ANNA)).isPresent();
  }

  @Test
  void a_list_that_is_too_old_is_worse_than_none() {
    ClientDirectory directory = directory(LIST);
    clock.advance(CachedClients.KEEP);

    assertThat(directory.find(ANNA)).isEmpty();
  }

  @Test
  void what_was_read_here_is_found_without_the_shared_cache() {
    CachedClients clients = new CachedClients(new LostCache(), clock);
    clients.keep(ClientTable.of(LIST, clock.instant()));
    clock.advance(Duration.ofMinutes(1));

    assertThat(clients.find(ANNA)).isPresent();
  }

  private static final class LostCache implements Cache {
    @Override
    public Optional<String> get(String key) {
      throw new IllegalStateException("away");
    }

    @Override
    public void put(String key, String value, Duration timeToLive) {
      throw new IllegalStateException("away");
    }

    @Override
    public void remove(String key) {
      throw new IllegalStateException("away");
    }
  }
}
