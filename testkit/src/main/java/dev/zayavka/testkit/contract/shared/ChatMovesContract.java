package dev.zayavka.testkit.contract.shared;

import static org.assertj.core.api.Assertions.assertThat;

import dev.zayavka.ports.shared.ChatId;
import dev.zayavka.ports.shared.driven.Transactions;
import dev.zayavka.ports.shared.driven.Work;
import dev.zayavka.testkit.MovableClock;
import org.junit.jupiter.api.Test;

/** The promises of {@link dev.zayavka.ports.shared.driven.ChatMoves}. */
public interface ChatMovesContract {

  /** A group that moves in these tests. */
  ChatId GROUP = new ChatId(-1001234567890L);

  /** Final id of that group. */
  ChatId NEW = new ChatId(-1009999999999L);

  /** Transactions over a store without moved groups. */
  Transactions<? extends Work> transactions();

  @Test
  default void a_chat_that_never_moved_is_where_it_was() {
    assertThat(current(GROUP)).isEqualTo(GROUP);
  }

  @Test
  default void a_group_is_followed_as_often_as_it_moves() {
    ChatId between = new ChatId(-77L);
    move(GROUP, between);
    move(GROUP, between);
    move(between, NEW);
    assertThat(current(GROUP)).isEqualTo(NEW);
    assertThat(current(between)).isEqualTo(NEW);
    assertThat(current(NEW)).isEqualTo(NEW);
  }

  private void move(ChatId from, ChatId to) {
    transactions()
        .inTransaction(
            work -> {
              work.chatMoves().moved(from, to, MovableClock.START);
              return to;
            });
  }

  private ChatId current(ChatId chat) {
    return transactions().inTransaction(work -> work.chatMoves().current(chat));
  }
}
