package dev.zayavka.adapter.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.zayavka.ports.shared.CommandId;
import dev.zayavka.ports.shared.StorageUnavailable;
import dev.zayavka.testkit.Concurrently;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The server neither answers nor closes a connection. */
@Tag("server")
final class SilentServerTest {

  private static final int CONNECTIONS = 2;
  private static final CommandId ANY = new CommandId("tg:1");

  @Test
  void readiness_does_not_wait_behind_those_whom_it_keeps_waiting() {
    try (TestDatabase database = TestDatabase.migrated();
        Line line = database.line();
        PostgresAdapter adapter = open(database.settings(line.port()))) {
      CountDownLatch begun = new CountDownLatch(CONNECTIONS);
      CountDownLatch silent = new CountDownLatch(1);
      List<Future<Boolean>> waiting =
          Stream.generate(() -> Concurrently.start(() -> isAnswered(adapter, begun, silent)))
              .limit(CONNECTIONS)
              .toList();
      Concurrently.await(begun);
      line.goesSilent();
      silent.countDown();
      assertThat(adapter.isReachable()).isFalse();
      assertThat(waiting).noneMatch(Future::isDone);

      line.isWellAgain();
      line.breaks();
      assertThat(waiting).allMatch(Concurrently::result);
      await().atMost(Concurrently.PATIENCE).until(adapter::isReachable);
    }
  }

  private static boolean isAnswered(
      PostgresAdapter adapter, CountDownLatch begun, CountDownLatch silent) {
    try {
      return adapter
          .spine()
          .inTransaction(
              work -> {
                boolean before = work.commands().seen(ANY);
                begun.countDown();
                Concurrently.await(silent);
                return work.commands().seen(ANY) == before;
              });
    } catch (StorageUnavailable e) {
      return false;
    }
  }

  private static PostgresAdapter open(PostgresSettings ours) {
    return PostgresAdapter.open(
        new PostgresSettings(
            ours.jdbcUrl(),
            ours.user(),
            ours.password(),
            CONNECTIONS,
            Duration.ofMillis(500),
            ours.busyTimeout(),
            Concurrently.PATIENCE,
            "silent"),
        TestDatabase.DESKS,
        CommitListener.none());
  }
}
