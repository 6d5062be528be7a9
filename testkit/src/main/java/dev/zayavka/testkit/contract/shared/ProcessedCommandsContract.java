package dev.zayavka.testkit.contract.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.zayavka.ports.shared.CommandId;
import dev.zayavka.ports.shared.driven.ProcessedCommands;
import dev.zayavka.ports.shared.driven.Transactions;
import dev.zayavka.ports.shared.driven.Work;
import dev.zayavka.testkit.Concurrently;
import dev.zayavka.testkit.MovableClock;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

/** Contract of {@link ProcessedCommands}. */
public interface ProcessedCommandsContract {
  /** Transactions over a store that has carried out no command yet. */
  Transactions<? extends Work> transactions();

  @Test
  default void a_command_is_new_once() {
    CommandId command = CommandId.ofUpdate(7);
    assertThat(firstTime(command)).isTrue();
    assertThat(firstTime(command)).isFalse();
    assertThat(firstTime(command)).isFalse();
  }

  @Test
  default void a_command_is_seen_once_its_transaction_has_committed() {
    CommandId command = CommandId.ofUpdate(7);
    assertThat(seen(command)).isFalse();
    assertThatThrownBy(() -> transactions().inTransaction(work -> claimAndFail(work, command)))
        .isInstanceOf(DeliberateFailure.class);
    assertThat(seen(command)).isFalse();
    assertThat(firstTime(command)).isTrue();
    assertThat(seen(command)).isTrue();
    assertThat(seen(CommandId.ofUpdate(8))).isFalse();
  }

  @Test
  default void commands_are_told_apart_by_their_whole_id() {
    String longest = "x".repeat(CommandId.MAX_LENGTH - 1);
    assertThat(firstTime(new CommandId(longest + "a"))).isTrue();
    assertThat(firstTime(new CommandId(longest + "b"))).isTrue();
    assertThat(firstTime(new CommandId(longest + "A"))).isTrue();
  }

  @Test
  default void a_command_whose_transaction_failed_is_still_new() {
    CommandId command = CommandId.ofUpdate(7);
    assertThatThrownBy(() -> transactions().inTransaction(work -> claimAndFail(work, command)))
        .isInstanceOf(DeliberateFailure.class);
    assertThat(firstTime(command)).isTrue();
  }

  @Test
  default void of_many_that_claim_a_command_at_once_one_is_first() {
    CommandId command = CommandId.ofUpdate(7);
    List<Boolean> told = Concurrently.all(20, number -> firstTime(command));
    assertThat(told).filteredOn(first -> first).hasSize(1);
  }

  @Test
  default void the_second_waits_for_the_first_and_is_refused_when_that_one_commits() {
    CommandId command = CommandId.ofUpdate(7);
    CountDownLatch mayEnd = new CountDownLatch(1);
    Future<Boolean> first = claimAndHold(command, mayEnd, false);
    Future<Boolean> second = Concurrently.start(() -> firstTime(command));
    assertThat(Concurrently.waits(second)).isTrue();
    mayEnd.countDown();
    assertThat(Concurrently.result(first)).isTrue();
    assertThat(Concurrently.result(second)).isFalse();
  }

  @Test
  default void the_second_waits_for_the_first_and_takes_its_place_when_that_one_fails() {
    CommandId command = CommandId.ofUpdate(7);
    CountDownLatch mayEnd = new CountDownLatch(1);
    Future<Boolean> first = claimAndHold(command, mayEnd, true);
    Future<Boolean> second = Concurrently.start(() -> firstTime(command));
    assertThat(Concurrently.waits(second)).isTrue();
    mayEnd.countDown();
    assertThatThrownBy(() -> Concurrently.result(first)).isInstanceOf(DeliberateFailure.class);
    assertThat(Concurrently.result(second)).isTrue();
  }

  private Future<Boolean> claimAndHold(CommandId command, CountDownLatch mayEnd, boolean fails) {
    CountDownLatch claimed = new CountDownLatch(1);
    Future<Boolean> holder =
        Concurrently.start(
            () ->
                transactions()
                    .inTransaction(
                        work -> {
                          boolean first = work.commands().firstTime(command, MovableClock.START);
                          claimed.countDown();
                          Concurrently.await(mayEnd);
                          if (fails) {
                            throw new DeliberateFailure();
                          }
                          return first;
                        }));
    Concurrently.await(claimed);
    return holder;
  }

  private boolean firstTime(CommandId command) {
    return transactions()
        .inTransaction(work -> work.commands().firstTime(command, MovableClock.START));
  }

  private boolean seen(CommandId command) {
    return transactions().inTransaction(work -> work.commands().seen(command));
  }

  private static boolean claimAndFail(Work work, CommandId command) {
    work.commands().firstTime(command, MovableClock.START);
    throw new DeliberateFailure();
  }
}
