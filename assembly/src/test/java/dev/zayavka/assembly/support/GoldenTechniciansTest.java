package dev.zayavka.assembly.support;

import static dev.zayavka.testkit.fixture.SupportFixtures.ivan;
import static dev.zayavka.testkit.fixture.SupportFixtures.olga;

import dev.zayavka.ports.support.Technician;
import dev.zayavka.ports.support.driving.ManageTechnicians;
import dev.zayavka.testkit.MovableClock;
import dev.zayavka.testkit.golden.GoldenFile;
import dev.zayavka.testkit.memory.InMemoryCache;
import java.lang.reflect.Proxy;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Golden file of the technicians in the shared cache: instances of two releases share it. */
final class GoldenTechniciansTest {
  private static final String KEY = "technicians";

  private final InMemoryCache cache = new InMemoryCache(new MovableClock());

  @Test
  void the_cached_list_is_read_by_the_next_release() {
    GoldenFile.named("cache")
        .check(List.of(cached(List.of(ivan(), olga()))), line -> cached(read(line)));
  }

  private String cached(List<Technician> all) {
    cache.remove(KEY);
    new CachedTechnicians(truth(all), cache).technicians();
    return KEY + "\t" + cache.get(KEY).orElseThrow();
  }

  private List<Technician> read(String line) {
    cache.put(KEY, line.substring(KEY.length() + 1), Duration.ofHours(1));
    return new CachedTechnicians(truth(List.of()), cache).technicians();
  }

  /** A list that can be read and not be changed. */
  private static ManageTechnicians truth(List<Technician> all) {
    return (ManageTechnicians)
        Proxy.newProxyInstance(
            ManageTechnicians.class.getClassLoader(),
            new Class<?>[] {ManageTechnicians.class},
            (proxy, method, arguments) -> all);
  }
}
