package dev.zayavka.assembly;

import dev.zayavka.adapter.postgres.CommitListener;
import dev.zayavka.adapter.postgres.PostgresAdapter;
import dev.zayavka.adapter.postgres.PostgresSettings;
import dev.zayavka.adapter.postgres.shared.StoredDesk;
import dev.zayavka.adapter.redis.RedisAdapter;
import dev.zayavka.adapter.redis.RedisHealth;
import dev.zayavka.adapter.redis.RedisSettings;
import dev.zayavka.adapter.redis.RedisUnavailable;
import dev.zayavka.assembly.desk.DeskModule;
import dev.zayavka.assembly.settings.DatabaseSettings;
import dev.zayavka.assembly.settings.Secret;
import dev.zayavka.assembly.settings.Settings;
import dev.zayavka.ports.conversation.driving.Converse;
import dev.zayavka.ports.delivery.Route.Channel;
import dev.zayavka.ports.delivery.driven.SendBudget;
import dev.zayavka.ports.delivery.driven.ShownDigests;
import dev.zayavka.ports.shared.Dialogue;
import dev.zayavka.ports.shared.PersonId;
import dev.zayavka.ports.shared.driven.Cache;
import dev.zayavka.ports.shared.driven.ForwardedMessages;
import dev.zayavka.ports.shared.driven.Locks;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** PostgreSQL, and Redis beside it where there is one. */
final class Storage implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(Storage.class);

  private final PostgresAdapter postgres;
  private final Optional<RedisAdapter> redis;

  private Storage(PostgresAdapter postgres, Optional<RedisAdapter> redis) {
    this.postgres = postgres;
    this.redis = redis;
  }

  /**
   * Opens PostgreSQL, which has to be there. Redis is connected by {@link #connect}, or earlier by
   * whoever needs it.
   *
   * @param desks whose schemas and effects are stored
   * @param enqueued called when this instance put something into the outbox
   * @throws dev.zayavka.ports.shared.StorageUnavailable when PostgreSQL cannot be reached
   */
  static Storage open(
      Settings settings, List<DeskModule<?>> desks, Consumer<Set<Channel>> enqueued) {
    Optional<RedisAdapter> redis =
        settings.redis().map(Storage::redisSettings).map(RedisAdapter::open);
    try {
      PostgresAdapter postgres =
          PostgresAdapter.open(
              postgresSettings(settings.database()),
              desks.stream().<StoredDesk<?>>map(DeskModule::stored).toList(),
              listener(redis, enqueued));
      redis.ifPresent(Storage::flushWhenBack);
      return new Storage(postgres, redis);
    } catch (RuntimeException e) {
      redis.ifPresent(RedisAdapter::close);
      throw e;
    }
  }

  /**
   * Listens to other instances, and begins to connect to Redis, which may be away.
   *
   * @param look called when another instance may have put something into the outbox
   */
  void connect(Runnable look) {
    postgres.wakeups().subscribe(look);
    redis.ifPresent(
        adapter -> {
          adapter.wakeups().subscribe(look);
          adapter.connect();
        });
  }

  PostgresAdapter postgres() {
    return postgres;
  }

  /** Redis's health; empty where there is no Redis. */
  Optional<RedisHealth> redis() {
    return redis.map(RedisAdapter::health);
  }

  /**
   * Locks of button presses, which spare work; empty without Redis: two durable commits for each
   * press would cost more than a press that comes again.
   */
  Optional<Locks> locks() {
    return redis.map(adapter -> adapter.locksOr(postgres.locks()));
  }

  /** Digests of what is shown, outside of transactions. */
  ShownDigests shownDigests() {
    return postgres.shownDigests();
  }

  /** The budget shared by all instances. */
  SendBudget sendBudget() {
    SendBudget kept = postgres.sendBudget();
    return redis.map(adapter -> adapter.sendBudgetOr(kept)).orElse(kept);
  }

  /** Values that are cheap to make again. */
  Cache cache() {
    Cache kept = postgres.cache();
    return redis.map(adapter -> adapter.cacheOr(kept)).orElse(kept);
  }

  /**
   * The fast guard against loops; it may be away. Without Redis nothing is marked: a mark in the
   * database would cost more than the command, which finds a repeated message by itself.
   */
  ForwardedMessages forwardedMessages() {
    return redis.map(RedisAdapter::forwardedMessages).orElseGet(() -> (source, remember) -> true);
  }

  /** The same conversations, with open dialogues read from Redis if it has them. */
  Converse mirrored(Converse converse) {
    return redis
        .<Converse>map(adapter -> new MirroredConverse(converse, adapter.dialogues()))
        .orElse(converse);
  }

  /** Wakes the other instances: by Redis where it answers, else by PostgreSQL. */
  void announce() {
    redis
        .filter(adapter -> adapter.health().reachable())
        .map(RedisAdapter::wakeups)
        .orElseGet(postgres::wakeups)
        .announce();
  }

  @Override
  public void close() {
    redis.ifPresent(RedisAdapter::close);
    postgres.close();
  }

  private static void flushWhenBack(RedisAdapter redis) {
    redis
        .health()
        .listen(
            new RedisHealth.Listener() {
              @Override
              public void lost() {}

              @Override
              public void back() {
                flushDialogues(redis);
              }
            });
  }

  private static void flushDialogues(RedisAdapter redis) {
    try {
      redis.flushDialogues();
    } catch (RedisUnavailable e) {
      LOG.warn("Redis was lost again before its dialogues could be emptied");
    }
  }

  private static CommitListener listener(
      Optional<RedisAdapter> redis, Consumer<Set<Channel>> enqueued) {
    return new CommitListener() {
      @Override
      public void enqueued(Set<Channel> channels) {
        enqueued.accept(channels);
      }

      @Override
      public void dialogueChanged(PersonId person, Optional<Dialogue> dialogue) {
        redis.ifPresent(adapter -> mirror(adapter, person, dialogue));
      }
    };
  }

  private static void mirror(RedisAdapter redis, PersonId person, Optional<Dialogue> dialogue) {
    try {
      dialogue.ifPresentOrElse(
          asked -> redis.dialogues().open(person, asked), () -> redis.dialogues().close(person));
    } catch (RedisUnavailable e) {
      LOG.debug("a dialogue was not mirrored: Redis is lost, and emptied when it is back");
    }
  }

  private static PostgresSettings postgresSettings(DatabaseSettings database) {
    return PostgresSettings.of(
            database.jdbcUrl(), database.user(), database.password().map(Secret::value).orElse(""))
        .withPoolSize(database.poolSize());
  }

  private static RedisSettings redisSettings(dev.zayavka.assembly.settings.RedisSettings settings) {
    RedisSettings address = RedisSettings.ofUrl(settings.address());
    return new RedisSettings(
        address.host(),
        address.port(),
        address.tls(),
        settings.user(),
        settings.password().map(Secret::value),
        settings.database());
  }
}
