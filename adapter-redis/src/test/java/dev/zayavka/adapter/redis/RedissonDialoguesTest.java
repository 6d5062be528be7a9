package dev.zayavka.adapter.redis;

import static org.assertj.core.api.Assertions.assertThat;

import dev.zayavka.ports.shared.Dialogue;
import dev.zayavka.ports.shared.PersonId;
import dev.zayavka.ports.shared.driven.Dialogues;
import dev.zayavka.testkit.contract.shared.DialoguesContract;
import java.time.Duration;
import java.util.Map;
import java.util.function.Function;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("server")
class RedissonDialoguesTest extends EmptyRedis implements DialoguesContract {

  @Override
  public <T> T inDialogues(Function<? super Dialogues, ? extends T> use) {
    return use.apply(adapter.dialogues());
  }

  @Test
  void another_instance_knows_what_was_asked() {
    adapter.dialogues().open(ONE, COMMENT);

    assertThat(another.dialogues().waiting(ONE)).contains(COMMENT);
  }

  @Test
  void a_question_is_forgotten_after_a_day() {
    adapter.dialogues().open(ONE, COMMENT);

    assertThat(redisson.getMap("fsm:11").remainTimeToLive())
        .isBetween(Duration.ofHours(23).toMillis(), Duration.ofHours(24).toMillis());
  }

  @Test
  void a_question_may_carry_a_key_of_any_name() {
    Dialogue odd = new Dialogue("a", Map.of("name", "b", "data:name", "c"));
    adapter.dialogues().open(ONE, odd);

    assertThat(adapter.dialogues().waiting(ONE)).contains(odd);
  }

  @Test
  void all_questions_can_be_forgotten_and_nothing_else() {
    for (long person = 1; person <= 1234; person++) {
      adapter.dialogues().open(new PersonId(person), COMMENT);
    }
    adapter.cache().put("fsm:1", "stays", Duration.ofMinutes(1));

    assertThat(adapter.flushDialogues()).isEqualTo(1234);
    assertThat(adapter.flushDialogues()).isZero();
    assertThat(adapter.dialogues().waiting(ONE)).isEmpty();
    assertThat(adapter.cache().get("fsm:1")).contains("stays");
  }
}
