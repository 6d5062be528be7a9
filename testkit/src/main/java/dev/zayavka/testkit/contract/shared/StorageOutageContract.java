package dev.zayavka.testkit.contract.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.zayavka.ports.shared.CommandId;
import dev.zayavka.ports.shared.StorageUnavailable;
import dev.zayavka.ports.shared.driven.Transactions;
import dev.zayavka.ports.shared.driven.Work;
import dev.zayavka.testkit.MovableClock;
import org.junit.jupiter.api.Test;

/** Contract of {@link Transactions} while their store is away, and after it is back. */
public interface StorageOutageContract {
  /** The command these tests claim. */
  CommandId COMMAND = CommandId.ofUpdate(1);

  /** The transactions to be tried. */
  Transactions<? extends Work> transactions();

  /** Makes the store unreachable; connections that are open break. */
  void cutOff();

  /** Makes the store reachable again. */
  void restore();

  @Test
  default void a_store_that_is_away_is_reported_as_such() {
    cutOff();
    assertThatThrownBy(this::firstTime)
        .isInstanceOf(StorageUnavailable.class)
        .hasCauseInstanceOf(Throwable.class);
  }

  @Test
  default void a_store_that_is_back_is_used_again() {
    cutOff();
    assertThatThrownBy(this::firstTime).isInstanceOf(StorageUnavailable.class);
    restore();
    assertThat(firstTime()).isTrue();
  }

  @Test
  default void a_transaction_that_loses_its_store_keeps_nothing() {
    assertThatThrownBy(
            () ->
                transactions()
                    .inTransaction(
                        work -> {
                          boolean first = work.commands().firstTime(COMMAND, MovableClock.START);
                          cutOff();
                          return first;
                        }))
        .isInstanceOf(StorageUnavailable.class);
    restore();
    assertThat(firstTime()).isTrue();
  }

  private boolean firstTime() {
    return transactions()
        .inTransaction(work -> work.commands().firstTime(COMMAND, MovableClock.START));
  }
}
