package dev.zayavka.adapter.redis;

import dev.zayavka.ports.shared.Dialogue;
import dev.zayavka.ports.shared.PersonId;
import dev.zayavka.ports.shared.driven.Dialogues;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.redisson.client.codec.StringCodec;

/** Dialogues as hashes: the name under {@code name}, each value under {@code data:<key>}. */
final class RedissonDialogues implements Dialogues {

  private static final String PREFIX = "fsm:";
  private static final String NAME = "name";
  private static final String DATA = "data:";

  /** Expiry: after a day the person has forgotten the question too. */
  private static final Duration TIME_TO_LIVE = Duration.ofHours(24);

  private static final int BATCH = 500;

  private static final String OPEN =
      """
      redis.call('del', KEYS[1])
      redis.call('hset', KEYS[1], unpack(ARGV, 2))
      return redis.call('pexpire', KEYS[1], ARGV[1])
      """;

  private final RedisCommands commands;

  RedissonDialogues(RedisCommands commands) {
    this.commands = commands;
  }

  @Override
  public Optional<Dialogue> waiting(PersonId person) {
    Map<String, String> hash =
        commands.call(
            "read " + key(person),
            client ->
                client.<String, String>getMap(key(person), StringCodec.INSTANCE).readAllMapAsync());
    return Optional.ofNullable(hash.get(NAME)).map(name -> new Dialogue(name, data(hash)));
  }

  @Override
  public void open(PersonId person, Dialogue dialogue) {
    List<Object> arguments = new ArrayList<>();
    arguments.add(TIME_TO_LIVE.toMillis());
    arguments.add(NAME);
    arguments.add(dialogue.name());
    dialogue
        .data()
        .forEach(
            (key, value) -> {
              arguments.add(DATA + key);
              arguments.add(value);
            });
    commands.script("open " + key(person), OPEN, List.of(key(person)), arguments.toArray());
  }

  @Override
  public void close(PersonId person) {
    commands.call("close " + key(person), client -> client.getBucket(key(person)).deleteAsync());
  }

  /** Removes all dialogues by SCAN; KEYS would block the server. */
  int flush() {
    int removed = 0;
    List<String> keys = commands.scan("find dialogues", PREFIX + "*");
    for (int from = 0; from < keys.size(); from += BATCH) {
      removed += remove(keys.subList(from, Math.min(keys.size(), from + BATCH)));
    }
    return removed;
  }

  private int remove(List<String> keys) {
    long removed =
        commands.<Long>call(
            "remove dialogues",
            client -> client.getKeys().unlinkAsync(keys.toArray(new String[0])));
    return Math.toIntExact(removed);
  }

  private static Map<String, String> data(Map<String, String> hash) {
    return hash.entrySet().stream()
        .filter(field -> field.getKey().startsWith(DATA))
        .collect(
            Collectors.toMap(
                field -> field.getKey().substring(DATA.length()), Map.Entry::getValue));
  }

  private static String key(PersonId person) {
    return PREFIX + person.value();
  }
}
