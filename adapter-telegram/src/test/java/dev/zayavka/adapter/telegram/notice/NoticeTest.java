package dev.zayavka.adapter.telegram.notice;

import static dev.zayavka.testkit.fixture.CreditFixtures.NOW;
import static dev.zayavka.testkit.fixture.CreditFixtures.ONEF_ID;
import static dev.zayavka.testkit.fixture.CreditFixtures.anAdmin;
import static org.assertj.core.api.Assertions.assertThat;

import dev.zayavka.adapter.telegram.fake.BotBench;
import dev.zayavka.adapter.telegram.fake.FakeTelegram;
import dev.zayavka.adapter.telegram.text.Html;
import dev.zayavka.ports.credit.CreditEffect.SendDecision;
import dev.zayavka.ports.delivery.Delivery.Obsolete;
import dev.zayavka.ports.delivery.Delivery.Why;
import dev.zayavka.ports.delivery.Effect;
import dev.zayavka.ports.delivery.NoticeEffect.ReportDeadUpdate;
import dev.zayavka.ports.delivery.NoticeEffect.ReportUndelivered;
import dev.zayavka.ports.delivery.Undelivered;
import dev.zayavka.ports.shared.DeadUpdate;
import dev.zayavka.testkit.fixture.EveryEffect;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class NoticeTest {

  private final BotBench bench = BotBench.withEverything();

  @AfterEach
  void close() {
    bench.close();
  }

  @Test
  void what_did_not_go_out_is_named_with_the_answer_and_a_button() {
    bench.undelivered.undelivered =
        new Undelivered(55, new SendDecision(ONEF_ID), false, "400 <no> such request", 3, NOW);

    FakeTelegram.Call notice = shown(new ReportUndelivered(anAdmin().id(), 55));

    assertThat(notice.text())
        .contains("решение по заявке №1001 в 1F", "400 &lt;no&gt; such request", "3 попытки");
    assertThat(notice.buttons()).containsExactly("Отправить ещё раз");
    assertThat(notice.firstData()).isEqualTo("n:effect:55");
  }

  @Test
  void what_may_have_arrived_is_called_so() {
    bench.undelivered.undelivered =
        new Undelivered(55, new SendDecision(ONEF_ID), true, "timeout", 1, NOW);

    assertThat(shown(new ReportUndelivered(anAdmin().id(), 55)).text())
        .contains("Неизвестно, дошло ли");
  }

  @Test
  void every_effect_can_be_named_and_no_answer_is_too_long() {
    for (Effect effect : EveryEffect.everyEffect()) {
      bench.undelivered.undelivered =
          new Undelivered(55, effect, false, "<x>".repeat(5000), 3, NOW);
      String text = shown(new ReportUndelivered(anAdmin().id(), 55)).text();
      assertThat(new Html(text).length()).isLessThan(1000);
      assertThat(text).doesNotContain(effect.getClass().getSimpleName());
    }
  }

  @Test
  void an_update_that_was_put_aside_comes_with_a_button_to_handle_it_again() {
    bench.deadUpdates.park(new DeadUpdate(77, "{}", "NullPointerException at X.y:1", NOW));

    FakeTelegram.Call notice = shown(new ReportDeadUpdate(anAdmin().id(), 77));

    assertThat(notice.text()).contains("77", "NullPointerException at X.y:1");
    assertThat(notice.firstData()).isEqualTo("n:update:77");
  }

  @Test
  void trouble_that_is_over_is_not_reported() {
    assertThat(bench.deliver(new ReportUndelivered(anAdmin().id(), 55)))
        .isEqualTo(new Obsolete(Why.OVERTAKEN));
    assertThat(bench.deliver(new ReportDeadUpdate(anAdmin().id(), 77)))
        .isEqualTo(new Obsolete(Why.OVERTAKEN));
  }

  private FakeTelegram.Call shown(Effect effect) {
    bench.deliver(effect);
    return bench.telegram.calls("sendMessage").getLast();
  }
}
