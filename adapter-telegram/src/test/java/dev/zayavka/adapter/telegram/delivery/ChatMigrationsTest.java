package dev.zayavka.adapter.telegram.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import dev.zayavka.ports.conversation.driving.FollowChats;
import dev.zayavka.ports.shared.ChatId;
import dev.zayavka.ports.shared.MessageRef;
import dev.zayavka.testkit.MovableClock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ChatMigrationsTest {

  private static final ChatId OLD = new ChatId(-5);
  private static final ChatId PRESENT = new ChatId(-1005);

  private final MovableClock clock = new MovableClock();
  private final Register register = new Register();
  private final ChatMigrations moves = new ChatMigrations(register, clock);

  @Test
  void a_group_that_moved_is_found_where_it_is_now() {
    assertThat(moves.current(OLD)).isEqualTo(PRESENT);
    assertThat(moves.current(new MessageRef(OLD, 9))).isEqualTo(new MessageRef(PRESENT, 9));
  }

  @Test
  void what_was_learnt_is_good_for_half_a_minute() {
    moves.current(OLD);
    clock.advance(Duration.ofSeconds(29));
    moves.current(OLD);
    assertThat(register.asked).hasSize(1);
    clock.advance(Duration.ofSeconds(1));
    moves.current(OLD);
    assertThat(register.asked).hasSize(2);
  }

  @Test
  void what_telegram_contradicts_is_asked_again() {
    moves.current(OLD);
    moves.forget(OLD);
    moves.current(OLD);
    assertThat(register.asked).hasSize(2);
  }

  @Test
  void people_do_not_move() {
    assertThat(moves.current(new ChatId(5))).isEqualTo(new ChatId(5));
    assertThat(register.asked).isEmpty();
  }

  @Test
  void while_nobody_can_be_asked_the_old_id_has_to_do() {
    register.isAway = true;
    assertThat(moves.current(OLD)).isEqualTo(OLD);
    register.isAway = false;
    assertThat(moves.current(OLD)).isEqualTo(PRESENT);
  }

  /** Register of migrated groups. */
  private static final class Register implements FollowChats {
    private final List<ChatId> asked = new ArrayList<>();
    private boolean isAway;

    @Override
    public void moved(ChatId from, ChatId to, Instant at) {
      throw new IllegalStateException("the sink does not write");
    }

    @Override
    public ChatId current(ChatId chat) {
      asked.add(chat);
      if (isAway) {
        throw new IllegalStateException("the store is away");
      }
      return PRESENT;
    }
  }
}
