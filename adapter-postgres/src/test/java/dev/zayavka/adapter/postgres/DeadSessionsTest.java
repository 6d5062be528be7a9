package dev.zayavka.adapter.postgres;

import static dev.zayavka.testkit.fixture.CreditFixtures.NOW;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.zayavka.ports.delivery.Claim;
import dev.zayavka.ports.delivery.Disposition.Done;
import dev.zayavka.ports.delivery.NoticeEffect.ReportDeadUpdate;
import dev.zayavka.ports.delivery.Route.Channel;
import dev.zayavka.ports.shared.InstanceTerm;
import dev.zayavka.ports.shared.PersonId;
import dev.zayavka.ports.shared.StorageUnavailable;
import dev.zayavka.testkit.Concurrently;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Sessions of a process that is dead by its heartbeats, but whose connections are open. */
@Tag("server")
final class DeadSessionsTest {

  private static final TestDatabase DATABASE = TestDatabase.migrated();

  @AfterAll
  static void close() {
    DATABASE.close();
  }

  @Test
  void a_transaction_that_a_paused_process_cannot_end_is_ended_with_its_term() {
    try (PostgresAdapter paused = DATABASE.open();
        PostgresAdapter living = DATABASE.open()) {
      InstanceTerm dead = paused.instances().join("paused");
      paused
          .spine()
          .run(work -> work.outbox().enqueue(new ReportDeadUpdate(new PersonId(1), 1), NOW));
      Claim claim = claim(paused, dead).getFirst();
      CountDownLatch settled = new CountDownLatch(1);
      CountDownLatch wakesUp = new CountDownLatch(1);
      Future<Boolean> settling =
          Concurrently.start(() -> settlesAndPauses(paused, claim, settled, wakesUp));
      Concurrently.await(settled);
      DATABASE.execute(
          "update telegram.instance set heartbeat_at = clock_timestamp() - interval '9 s'");

      InstanceTerm next = living.instances().join("living");
      assertThat(living.instances().endDead(next)).containsExactly(dead);

      assertThat(claim(living, next))
          .singleElement()
          .satisfies(again -> assertThat(again.inDoubt()).isTrue());
      wakesUp.countDown();
      assertThatThrownBy(() -> Concurrently.result(settling))
          .isInstanceOf(StorageUnavailable.class);
    }
  }

  private static boolean settlesAndPauses(
      PostgresAdapter adapter, Claim claim, CountDownLatch settled, CountDownLatch wakesUp) {
    return adapter
        .spine()
        .inTransaction(
            work -> {
              boolean isOurs = work.outbox().settle(claim, new Done(), NOW);
              settled.countDown();
              Concurrently.await(wakesUp);
              return isOurs;
            });
  }

  private static List<Claim> claim(PostgresAdapter adapter, InstanceTerm term) {
    return adapter
        .outboxQueue()
        .claim(Set.of(Channel.TELEGRAM), 1, term.owner("TELEGRAM"), NOW, Duration.ofMinutes(1));
  }
}
