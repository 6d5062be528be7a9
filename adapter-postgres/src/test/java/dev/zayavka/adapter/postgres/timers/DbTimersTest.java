package dev.zayavka.adapter.postgres.timers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import dev.zayavka.adapter.postgres.TestDatabase;
import dev.zayavka.testkit.Concurrently;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("server")
final class DbTimersTest {

  private static final Duration OFTEN = Duration.ofMillis(40);
  private static final Duration INTERVAL = Duration.ofMillis(150);

  private final TestDatabase database = TestDatabase.migrated();
  private final DbTimers one = new DbTimers(database.direct(), () -> "me", OFTEN);
  private final DbTimers other = new DbTimers(database.direct(), () -> "me", OFTEN);

  @AfterEach
  void close() {
    one.close();
    other.close();
    database.close();
  }

  @Test
  void of_two_instances_one_does_what_is_due() {
    List<Long> begun = new CopyOnWriteArrayList<>();
    for (DbTimers timers : List.of(one, other)) {
      timers.every("tick", INTERVAL, () -> begun.add(System.nanoTime()));
      timers.start();
    }
    await().atMost(Concurrently.PATIENCE).until(() -> begun.size() >= 5);
    // The interval counts from the end of the last run, on any instance.
    assertThat(IntStream.range(1, 5).mapToLong(i -> begun.get(i) - begun.get(i - 1)))
        .allMatch(gap -> gap >= INTERVAL.minusMillis(20).toNanos());
  }

  @Test
  void an_action_that_fails_comes_again_and_the_others_go_on() {
    AtomicInteger failed = new AtomicInteger();
    AtomicInteger done = new AtomicInteger();
    one.every(
        "fails",
        OFTEN,
        () -> {
          failed.incrementAndGet();
          throw new IllegalStateException("broken on purpose");
        });
    one.every("works", OFTEN, done::incrementAndGet);
    one.start();
    await().atMost(Concurrently.PATIENCE).until(() -> failed.get() >= 2 && done.get() >= 2);
  }

  @Test
  void what_cannot_be_begun_is_not_tried_without_a_pause() {
    DbTimers timers = new DbTimers(database.direct(), () -> "me", Duration.ofSeconds(1));
    AtomicInteger done = new AtomicInteger();
    database.execute(
        "create sequence tries",
        """
        create function refuse() returns trigger language plpgsql as
        $$ begin perform nextval('tries'); raise exception 'no room on the disk'; end $$
        """,
        "create trigger refuse before update on telegram.scheduled_tasks"
            + " for each row execute function refuse()");
    timers.every("tick", OFTEN, done::incrementAndGet);
    timers.start();
    try {
      await().atMost(Concurrently.PATIENCE).until(() -> tries() >= 4);
      // One more try of each thread in a second, and not the hundreds there is time for.
      long began = System.nanoTime();
      long before = tries();
      Concurrently.sleepReally(Duration.ofMillis(800));
      long more = tries() - before;
      long seconds = 1 + Duration.ofNanos(System.nanoTime() - began).toSeconds();
      assertThat(more).isLessThan(16 * seconds);

      database.execute("drop trigger refuse on telegram.scheduled_tasks");
      await().atMost(Concurrently.PATIENCE).until(() -> done.get() >= 1);
    } finally {
      timers.close();
    }
  }

  @Test
  void the_times_outlive_a_restart() {
    AtomicInteger done = new AtomicInteger();
    one.every("rare", Duration.ofHours(1), done::incrementAndGet);
    one.start();
    await().atMost(Concurrently.PATIENCE).until(() -> done.get() == 1);
    one.close();
    assertThat(database.query("select picked from telegram.scheduled_tasks")).containsExactly("f");
    AtomicInteger often = new AtomicInteger();
    other.every("rare", Duration.ofHours(1), done::incrementAndGet);
    other.every("often", OFTEN, often::incrementAndGet);
    other.start();
    await().atMost(Concurrently.PATIENCE).until(() -> often.get() >= 3);
    assertThat(done).hasValue(1);
  }

  @Test
  void work_is_named_before_the_start() {
    one.start();
    assertThatThrownBy(() -> one.every("late", INTERVAL, () -> {}))
        .isInstanceOf(IllegalStateException.class);
    assertThatThrownBy(one::start).isInstanceOf(IllegalStateException.class);
  }

  private long tries() {
    return Long.parseLong(database.query("select last_value from tries").getFirst());
  }

  @Test
  void what_never_began_can_be_closed() {
    other.close();
    assertThat(database.query("select task_name from telegram.scheduled_tasks")).isEmpty();
  }
}
