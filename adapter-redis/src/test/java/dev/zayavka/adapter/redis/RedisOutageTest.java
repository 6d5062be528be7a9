package dev.zayavka.adapter.redis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.zayavka.ports.shared.ChatId;
import dev.zayavka.ports.shared.Dialogue;
import dev.zayavka.ports.shared.MessageRef;
import dev.zayavka.ports.shared.PersonId;
import dev.zayavka.testkit.Concurrently;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionFactory;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("server")
class RedisOutageTest {

  private static final Duration LONG = Duration.ofMinutes(5);
  private static final PersonId PERSON = new PersonId(11);

  /** Duration of the hang: far longer than any call may take, also on a slow machine. */
  private static final Duration PAUSE = Duration.ofSeconds(10);

  private static final Duration LIMIT = Duration.ofSeconds(20);
  private static final RedisLimits GIVES_TIME = new RedisLimits(LIMIT, LIMIT, LIMIT, 2);
  private static final RedisLimits ONLY_COMMANDS_ARE_SHORT =
      new RedisLimits(RedisLimits.USUAL.command(), Concurrently.PATIENCE, Concurrently.PATIENCE, 2);

  @Test
  void redis_lost_while_running_fails_every_call_until_it_is_back() {
    try (TestRedis redis = TestRedis.started();
        RedisAdapter adapter = open(redis.settings())) {
      assertThat(adapter.locks().tryLock("a", "one", LONG)).isTrue();
      List<String> news = news(adapter);

      redis.stop();
      everyCall(adapter)
          .forEach(call -> assertThatThrownBy(call).isInstanceOf(RedisUnavailable.class));
      await().until(() -> !adapter.health().reachable());
      assertThat(adapter.health().unreachableSince()).isPresent();
      assertThat(news).containsExactly("lost");

      redis.start();
      await().until(adapter.health()::reachable);
      assertThat(adapter.health().unreachableSince()).isEmpty();
      await().untilAsserted(() -> assertThat(news).containsExactly("lost", "back"));
      assertThat(adapter.locks().tryLock("a", "other", LONG)).isTrue();
      assertThat(adapter.dialogues().waiting(PERSON)).isEmpty();
    }
  }

  @Test
  void the_first_call_connects_and_waits_for_it() {
    try (TestRedis redis = TestRedis.started();
        RedisAdapter adapter = redis.openLater()) {
      AtomicInteger woken = new AtomicInteger();
      adapter.wakeups().subscribe(woken::incrementAndGet);
      assertThat(adapter.health().reachable()).isFalse();
      assertThat(adapter.health().unreachableSince()).isEmpty();

      assertThat(Concurrently.all(8, number -> adapter.locks().tryLock("a", "one", LONG)))
          .containsOnly(true);
      assertThat(adapter.health().reachable()).isTrue();
      await()
          .until(
              () -> {
                adapter.wakeups().announce();
                return woken.get() > 0;
              });
    }
  }

  @Test
  void an_adapter_that_was_never_used_is_closed_without_connecting() {
    try (TestRedis redis = TestRedis.started()) {
      RedisAdapter adapter = redis.openLater();
      adapter.close();

      adapter.connect();
      assertThat(adapter.connected().health().reachable()).isFalse();
      assertThatThrownBy(() -> adapter.cache().get("a")).isInstanceOf(RedisUnavailable.class);
    }
  }

  @Test
  void redis_comes_and_goes_any_number_of_times() {
    try (TestRedis redis = TestRedis.started();
        RedisAdapter adapter = open(redis.settings())) {
      for (int outage = 0; outage < 3; outage++) {
        redis.stop();
        await().until(() -> !adapter.health().reachable());
        redis.start();
        await().until(adapter.health()::reachable);
        assertThat(adapter.locks().tryLock("a", "owner-" + outage, LONG)).isTrue();
      }
    }
  }

  @Test
  void an_outage_is_noticed_without_any_call_and_logged_once() {
    try (TestRedis redis = TestRedis.started();
        RedisAdapter adapter = open(redis.settings());
        CapturedLogs logs = new CapturedLogs()) {
      redis.stop();
      await().until(() -> !adapter.health().reachable());
      everyCall(adapter).forEach(call -> assertThatThrownBy(call).isNotNull());
      redis.start();
      await().until(adapter.health()::reachable);

      assertThat(logs.of("dev.zayavka")).hasSize(2);
      assertThat(logs.of("dev.zayavka").get(0)).startsWith("WARN Redis at redis://127.0.0.1:");
      assertThat(logs.of("dev.zayavka").get(1)).startsWith("INFO Redis at redis://127.0.0.1:");
    }
  }

  @Test
  void while_redis_is_lost_no_call_takes_time() {
    try (TestRedis redis = TestRedis.started();
        RedisAdapter adapter = open(redis.settings())) {
      redis.stop();
      await().until(() -> !adapter.health().reachable());

      long start = System.nanoTime();
      for (int i = 0; i < 1000; i++) {
        assertThatThrownBy(() -> adapter.cache().get("a")).isInstanceOf(RedisUnavailable.class);
        adapter.wakeups().announce();
      }
      // Each would take at least that long if it asked.
      assertThat(Duration.ofNanos(System.nanoTime() - start))
          .isLessThan(RedisLimits.USUAL.command().multipliedBy(1000));
    }
  }

  @Test
  void a_redis_that_hangs_holds_a_call_for_no_longer_than_the_limit() throws IOException {
    try (TestRedis redis = TestRedis.started();
        RedisAdapter adapter = open(redis.settings(), RedisLimits.USUAL)) {
      await().ignoreException(RedisUnavailable.class).until(() -> isPut(adapter));
      command(redis, "CLIENT PAUSE " + PAUSE.toMillis() + " ALL");

      long start = System.nanoTime();
      List<String> ends =
          Concurrently.all(
              100,
              number -> {
                try {
                  return adapter.cache().get("a").toString();
                } catch (RedisUnavailable e) {
                  return "unavailable";
                }
              });
      adapter.wakeups().announce();
      Duration took = Duration.ofNanos(System.nanoTime() - start);

      assertThat(ends).containsOnly("unavailable");
      // All of them ended while Redis still hung.
      assertThat(took).isBetween(Duration.ofMillis(250), PAUSE);
      await().until(() -> !adapter.health().reachable());
      await().until(adapter.health()::reachable);
      await()
          .ignoreException(RedisUnavailable.class)
          .untilAsserted(() -> assertThat(adapter.cache().get("a")).contains("1"));
    }
  }

  @Test
  void one_slow_answer_is_no_outage() throws IOException {
    try (TestRedis redis = TestRedis.started();
        RedisAdapter adapter = open(redis.settings(), ONLY_COMMANDS_ARE_SHORT)) {
      List<String> news = news(adapter);
      await()
          .ignoreException(RedisUnavailable.class)
          .until(() -> adapter.cache().get("a").isEmpty());
      command(redis, "CLIENT PAUSE 400 ALL");

      await()
          .ignoreException(RedisUnavailable.class)
          .until(() -> adapter.cache().get("a").isEmpty());
      assertThat(news).isEmpty();
    }
  }

  @Test
  void the_bot_starts_without_redis_and_takes_it_when_it_comes() {
    try (TestRedis redis = TestRedis.stopped();
        CapturedLogs logs = new CapturedLogs();
        RedisAdapter adapter = open(redis.settings())) {
      AtomicInteger woken = new AtomicInteger();
      adapter.wakeups().subscribe(woken::incrementAndGet);
      assertThat(adapter.health().reachable()).isFalse();
      everyCall(adapter)
          .forEach(call -> assertThatThrownBy(call).isInstanceOf(RedisUnavailable.class));
      adapter.wakeups().announce();

      redis.start();
      await().until(adapter.health()::reachable);
      assertThat(adapter.locks().tryLock("a", "one", LONG)).isTrue();
      await()
          .until(
              () -> {
                adapter.wakeups().announce();
                return woken.get() > 0;
              });
      assertThat(logs.of("dev.zayavka")).hasSize(2);
    }
  }

  @Test
  void after_an_outage_the_others_are_heard_again() {
    try (TestRedis redis = TestRedis.started();
        RedisAdapter sleeper = open(redis.settings());
        RedisAdapter waker = open(redis.settings())) {
      AtomicInteger woken = new AtomicInteger();
      sleeper.wakeups().subscribe(woken::incrementAndGet);
      waker.wakeups().announce();
      await().until(() -> woken.get() == 1);

      redis.stop();
      await().until(() -> !sleeper.health().reachable() && !waker.health().reachable());
      waker.wakeups().announce();
      redis.start();
      await().until(() -> sleeper.health().reachable() && waker.health().reachable());
      await()
          .until(
              () -> {
                waker.wakeups().announce();
                return woken.get() > 1;
              });
    }
  }

  @Test
  void a_listener_may_use_redis_as_soon_as_it_is_back() {
    try (TestRedis redis = TestRedis.started();
        RedisAdapter adapter = open(redis.settings())) {
      AtomicInteger flushed = new AtomicInteger(-1);
      adapter
          .health()
          .listen(
              new RedisHealth.Listener() {
                @Override
                public void lost() {
                  throw new IllegalStateException("a listener that fails");
                }

                @Override
                public void back() {
                  flushed.set(adapter.flushDialogues());
                }
              });

      redis.stop();
      await().until(() -> !adapter.health().reachable());
      redis.start();
      await().until(() -> flushed.get() == 0);
    }
  }

  @Test
  void a_redis_that_refuses_us_is_a_lost_one() {
    try (TestRedis redis = TestRedis.started("requirepass s3cret");
        CapturedLogs logs = new CapturedLogs()) {
      RedisSettings settings = redis.settings();
      try (RedisAdapter stranger = open(settings);
          RedisAdapter guest =
              open(
                  new RedisSettings(
                      settings.host(),
                      settings.port(),
                      false,
                      Optional.empty(),
                      Optional.of("s3cret"),
                      3))) {
        assertThat(stranger.health().reachable()).isFalse();
        assertThat(guest.health().reachable()).isTrue();
        guest.cache().put("a", "1", LONG);
        assertThat(guest.cache().get("a")).contains("1");
        await().during(Duration.ofMillis(700)).until(() -> redissonThreads() < 100);
      }
      assertThat(logs.of("dev.zayavka")).hasSize(1).noneMatch(line -> line.contains("s3cret"));
    }
  }

  @Test
  void after_closing_nothing_is_left_running() {
    try (TestRedis redis = TestRedis.started()) {
      RedisAdapter adapter = open(redis.settings());
      adapter.wakeups().subscribe(() -> {});
      adapter.close();
      adapter.close();

      assertThatThrownBy(() -> adapter.cache().get("a")).isInstanceOf(RedisUnavailable.class);
      adapter.wakeups().announce();
    }
  }

  private static long redissonThreads() {
    return Thread.getAllStackTraces().keySet().stream()
        .filter(thread -> thread.getName().startsWith("redisson"))
        .count();
  }

  private static boolean isPut(RedisAdapter adapter) {
    adapter.cache().put("a", "1", LONG);
    return true;
  }

  /** A server that is gone refuses at once; one that is there may be slow. */
  private static RedisAdapter open(RedisSettings settings) {
    return open(settings, GIVES_TIME);
  }

  /** Asks more often than in earnest, so that nobody waits for this test. */
  private static RedisAdapter open(RedisSettings settings, RedisLimits limits) {
    return RedisAdapter.open(settings, Duration.ofMillis(100), limits).connected();
  }

  private static ConditionFactory await() {
    return Awaitility.await().atMost(Concurrently.PATIENCE);
  }

  private static List<ThrowingCallable> everyCall(RedisAdapter adapter) {
    return List.of(
        () -> adapter.locks().tryLock("a", "one", LONG),
        () -> adapter.locks().unlock("a", "one"),
        () -> adapter.dialogues().waiting(PERSON),
        () -> adapter.dialogues().open(PERSON, new Dialogue("a", Map.of())),
        () -> adapter.dialogues().close(PERSON),
        adapter::flushDialogues,
        () -> adapter.cache().get("a"),
        () -> adapter.cache().put("a", "1", LONG),
        () -> adapter.cache().remove("a"),
        () -> adapter.forwardedMessages().mark(MessageRef.of(1, 1), LONG),
        () -> adapter.sendBudget().take(new ChatId(1), Instant.EPOCH));
  }

  private static List<String> news(RedisAdapter adapter) {
    List<String> news = new CopyOnWriteArrayList<>();
    adapter
        .health()
        .listen(
            new RedisHealth.Listener() {
              @Override
              public void lost() {
                news.add("lost");
              }

              @Override
              public void back() {
                news.add("back");
              }
            });
    return news;
  }

  /** Sends one command to the server and waits for the reply. */
  private static void command(TestRedis redis, String line) throws IOException {
    try (Socket socket = new Socket(redis.settings().host(), redis.settings().port())) {
      socket.getOutputStream().write((line + "\r\n").getBytes(StandardCharsets.US_ASCII));
      InputStream answer = socket.getInputStream();
      assertThat(new String(answer.readNBytes(3), StandardCharsets.US_ASCII)).isEqualTo("+OK");
    }
  }
}
