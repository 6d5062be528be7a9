package dev.zayavka.adapter.telegram.devices;

import dev.zayavka.adapter.telegram.devices.lending.DeviceIdParser;
import dev.zayavka.adapter.telegram.devices.lending.LastViewedDevices;
import dev.zayavka.adapter.telegram.devices.lending.SavedSearches;
import dev.zayavka.ports.devices.DeviceId;
import dev.zayavka.ports.shared.CommandId;
import dev.zayavka.ports.shared.PersonId;
import dev.zayavka.testkit.MovableClock;
import dev.zayavka.testkit.golden.GoldenFile;
import dev.zayavka.testkit.memory.InMemoryCache;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Golden file of short keys: commands that were carried out, links on labels, cached values. */
final class GoldenKeysTest {
  private static final String WORDS = "касса <b>&\"'\\👍";
  private static final PersonId PERSON = new PersonId(701);

  private final InMemoryCache cache = new InMemoryCache(new MovableClock());
  private final SavedSearches searches = new SavedSearches(cache);
  private final LastViewedDevices cards = new LastViewedDevices(cache);

  @Test
  void a_key_is_read_for_ever() {
    cards.shown(PERSON, new DeviceId(15));
    GoldenFile.named("keys")
        .check(
            List.of(
                "command\t" + CommandId.ofUpdate(123_456_789).value(),
                "link\td_15",
                cached("device-search:" + searches.keep(WORDS)),
                cached("device-card:" + PERSON.value())),
            this::readBack);
  }

  private String cached(String key) {
    return "cache\t" + key + "\t" + cache.get(key).orElse("nothing");
  }

  private String readBack(String line) {
    List<String> cells = List.of(line.split("\t"));
    String key = cells.get(1);
    return switch (cells.getFirst()) {
      case "command" ->
          "command\t" + CommandId.ofUpdate(Long.parseLong(key.substring("tg:".length()))).value();
      case "link" -> "link\td_" + DeviceIdParser.linked(key).orElseThrow().value();
      default -> cachedReadBack(key, cells.get(2));
    };
  }

  private String cachedReadBack(String key, String value) {
    cache.put(key, value, Duration.ofHours(1));
    String name = key.substring(key.indexOf(':') + 1);
    return key.startsWith("device-search:")
        ? cached("device-search:" + searches.keep(searches.recall(name).orElseThrow()))
        : "cache\t"
            + key
            + "\t"
            + cards.last(new PersonId(Long.parseLong(name))).orElseThrow().value();
  }
}
