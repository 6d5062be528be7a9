package dev.zayavka.testkit.contract.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.zayavka.ports.shared.CommandId;
import dev.zayavka.ports.shared.Dialogue;
import dev.zayavka.ports.shared.Person;
import dev.zayavka.ports.shared.driven.Transactions;
import dev.zayavka.ports.shared.driven.Work;
import dev.zayavka.testkit.Concurrently;
import dev.zayavka.testkit.MovableClock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Contract of {@link Transactions} for every desk. */
public interface TransactionsContract {
  /** Current time in these tests. */
  Instant NOW = MovableClock.START;

  /** The person these tests write about. */
  Person SOMEBODY = Person.of(42, "Кто-то");

  /** The transactions to be tried, over a store that is empty for each test. */
  Transactions<? extends Work> transactions();

  @Test
  default void a_transaction_gives_back_what_its_action_returned() {
    assertThat(transactions().<String>inTransaction(work -> "done")).isEqualTo("done");
  }

  @Test
  default void a_transaction_sees_what_it_wrote_itself() {
    boolean reachable =
        transactions()
            .inTransaction(
                work -> {
                  work.people().wroteInPrivate(SOMEBODY, NOW);
                  return work.people().reachable(SOMEBODY.id());
                });
    assertThat(reachable).isTrue();
  }

  @Test
  default void what_was_committed_is_seen_by_the_next_transaction() {
    commit(work -> work.people().wroteInPrivate(SOMEBODY, NOW));
    assertThat(somebodyIsReachable()).isTrue();
  }

  @Test
  default void a_read_sees_what_was_committed() {
    commit(work -> work.people().wroteInPrivate(SOMEBODY, NOW));
    assertThat(transactions().<Boolean>read(work -> work.people().reachable(SOMEBODY.id())))
        .isTrue();
  }

  @Test
  default void a_read_inside_a_transaction_is_refused() {
    assertThatThrownBy(() -> commit(work -> transactions().read(Work::people)))
        .isInstanceOf(IllegalStateException.class);
  }

  @Test
  default void what_is_not_committed_yet_is_seen_by_nobody_else() {
    CountDownLatch written = new CountDownLatch(1);
    CountDownLatch mayCommit = new CountDownLatch(1);
    Future<Boolean> writer =
        Concurrently.start(
            () ->
                transactions()
                    .inTransaction(
                        work -> {
                          work.people().wroteInPrivate(SOMEBODY, NOW);
                          written.countDown();
                          Concurrently.await(mayCommit);
                          return true;
                        }));
    Concurrently.await(written);
    Future<Boolean> reader = Concurrently.start(this::somebodyIsReachable);
    // A store may block the reader, or show it the old value.
    boolean sawTooMuch = !Concurrently.waits(reader) && Concurrently.result(reader);
    mayCommit.countDown();
    assertThat(Concurrently.result(writer)).isTrue();
    assertThat(sawTooMuch).isFalse();
    assertThat(somebodyIsReachable()).isTrue();
  }

  @Test
  default void an_exception_undoes_everything_and_comes_out_as_it_was() {
    RuntimeException broken = new IllegalArgumentException("broken on purpose");
    assertThatThrownBy(() -> commit(work -> writeAndThrow(work, broken))).isSameAs(broken);
    assertNothingWasKept();
  }

  @Test
  default void an_error_undoes_everything_too() {
    Error broken = new AssertionError("broken on purpose");
    assertThatThrownBy(() -> commit(work -> writeAndThrow(work, broken))).isSameAs(broken);
    assertNothingWasKept();
  }

  @Test
  default void a_transaction_inside_another_is_refused() {
    assertThatThrownBy(() -> commit(work -> somebodyIsReachable()))
        .isInstanceOf(IllegalStateException.class);
  }

  @Test
  default void a_thread_whose_nesting_was_refused_goes_on_as_usual() {
    assertThatThrownBy(() -> commit(work -> somebodyIsReachable()))
        .isInstanceOf(IllegalStateException.class);
    commit(work -> work.people().wroteInPrivate(SOMEBODY, NOW));
    assertThat(somebodyIsReachable()).isTrue();
  }

  @Test
  default void transactions_of_many_threads_are_all_kept() {
    int many = 50;
    Concurrently.all(many, number -> firstTime("command:" + number));
    List<Boolean> again =
        IntStream.range(0, many).mapToObj(number -> firstTime("command:" + number)).toList();
    assertThat(again).hasSize(many).containsOnly(false);
  }

  @Test
  default void an_action_without_a_result_is_committed() {
    transactions().run(work -> work.people().wroteInPrivate(SOMEBODY, NOW));
    assertThat(somebodyIsReachable()).isTrue();
  }

  @Test
  default void an_action_without_a_result_is_undone_when_it_throws() {
    RuntimeException broken = new IllegalArgumentException("broken on purpose");
    assertThatThrownBy(() -> transactions().run(work -> writeAndThrow(work, broken)))
        .isSameAs(broken);
    assertNothingWasKept();
  }

  @Test
  default void a_command_runs_once_and_is_answered_as_repeated_from_then_on() {
    assertThat(onceWriting("command:1")).isEqualTo("done");
    assertThat(somebodyIsReachable()).isTrue();
    transactions().run(work -> work.people().becameUnreachable(SOMEBODY.id(), NOW));
    assertThat(onceWriting("command:1")).isEqualTo("repeated");
    assertThat(somebodyIsReachable()).isFalse();
    assertThat(firstTime("command:1")).isFalse();
  }

  @Test
  default void a_command_whose_action_throws_may_be_given_again() {
    RuntimeException broken = new IllegalArgumentException("broken on purpose");
    CommandId command = new CommandId("command:2");
    assertThatThrownBy(
            () -> transactions().runOnce(command, NOW, work -> writeAndThrow(work, broken)))
        .isSameAs(broken);
    assertThat(onceWriting("command:2")).isEqualTo("done");
  }

  @Test
  default void a_command_without_a_result_runs_once() {
    CommandId command = new CommandId("command:1");
    transactions().runOnce(command, NOW, work -> work.people().wroteInPrivate(SOMEBODY, NOW));
    transactions()
        .runOnce(command, NOW, work -> work.people().becameUnreachable(SOMEBODY.id(), NOW));
    assertThat(somebodyIsReachable()).isTrue();
  }

  @Test
  default void a_command_given_by_many_threads_at_once_runs_in_one_of_them() {
    int many = 20;
    List<String> answers = Concurrently.all(many, number -> onceWriting("command:1"));
    assertThat(answers).hasSize(many).containsOnlyOnce("done");
  }

  /**
   * Deadlock: each holds the row the other wants next. A store that lets both begin has to abort
   * one of them and run it again; a store with one lock for all never gets there.
   */
  @Test
  default void transactions_that_stand_in_each_others_way_both_end_and_are_kept_once() {
    CountDownLatch bothBegan = new CountDownLatch(2);
    Future<List<Boolean>> one = Concurrently.start(() -> claimBoth("x", "y", bothBegan));
    Future<List<Boolean>> other = Concurrently.start(() -> claimBoth("y", "x", bothBegan));
    assertThat(List.of(Concurrently.result(one), Concurrently.result(other)))
        .containsExactlyInAnyOrder(List.of(true, true), List.of(false, false));
  }

  private List<Boolean> claimBoth(String first, String second, CountDownLatch bothBegan) {
    return transactions()
        .inTransaction(
            work -> {
              boolean claimedFirst = work.commands().firstTime(new CommandId(first), NOW);
              bothBegan.countDown();
              Concurrently.opens(bothBegan, Concurrently.GLANCE);
              return List.of(claimedFirst, work.commands().firstTime(new CommandId(second), NOW));
            });
  }

  private void assertNothingWasKept() {
    assertThat(somebodyIsReachable()).isFalse();
    assertThat(firstTime("command:1")).isTrue();
    boolean asked =
        transactions().inTransaction(work -> work.dialogues().waiting(SOMEBODY.id()).isPresent());
    assertThat(asked).isFalse();
  }

  private boolean somebodyIsReachable() {
    return transactions().inTransaction(work -> work.people().reachable(SOMEBODY.id()));
  }

  private String onceWriting(String command) {
    return transactions()
        .once(
            new CommandId(command),
            NOW,
            "repeated",
            work -> {
              work.people().wroteInPrivate(SOMEBODY, NOW);
              return "done";
            });
  }

  private boolean firstTime(String command) {
    return transactions()
        .inTransaction(work -> work.commands().firstTime(new CommandId(command), NOW));
  }

  private void commit(Consumer<? super Work> action) {
    transactions().run(action);
  }

  private static void writeAndThrow(Work work, Throwable broken) {
    work.commands().firstTime(new CommandId("command:1"), NOW);
    work.people().wroteInPrivate(SOMEBODY, NOW);
    work.dialogues().open(SOMEBODY.id(), new Dialogue("credit.comment", Map.of()));
    if (broken instanceof Error error) {
      throw error;
    }
    throw (RuntimeException) broken;
  }
}
