package dev.zayavka.adapter.telegram.delivery;

import static dev.zayavka.testkit.fixture.CreditFixtures.GROUP;
import static dev.zayavka.testkit.fixture.CreditFixtures.ONEF_ID;
import static dev.zayavka.testkit.fixture.CreditFixtures.aDossier;
import static org.assertj.core.api.Assertions.assertThat;

import dev.zayavka.adapter.telegram.fake.BotBench;
import dev.zayavka.ports.credit.CreditEffect.PublishCard;
import dev.zayavka.ports.credit.CreditEffect.RefreshCard;
import dev.zayavka.ports.delivery.Delivery;
import dev.zayavka.ports.delivery.Delivery.Delivered;
import dev.zayavka.ports.delivery.Delivery.Obsolete;
import dev.zayavka.ports.delivery.Delivery.Refused;
import dev.zayavka.ports.delivery.Delivery.TryLater;
import dev.zayavka.ports.delivery.Delivery.Why;
import dev.zayavka.ports.shared.MessageRef;
import dev.zayavka.testkit.fixture.EveryCreditState;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Edits are sent only if they change what is shown. */
class RedrawsTest {

  private static final Obsolete UNCHANGED = new Obsolete(Why.UNCHANGED);
  private static final RefreshCard REFRESH = new RefreshCard(ONEF_ID, new MessageRef(GROUP, 7));

  private final BotBench bench = new BotBench();

  @BeforeEach
  void the_card_is_published() {
    bench.credit.state = EveryCreditState.received(aDossier());
    bench.deliverAndSettle(new PublishCard(ONEF_ID, GROUP));
    bench.budget.taken.clear();
    bench.credit.state = EveryCreditState.assigned(aDossier());
  }

  @AfterEach
  void close() {
    bench.close();
  }

  @Test
  void a_card_is_redrawn_when_it_changes_and_then_left_alone() {
    assertThat(bench.deliverAndSettle(REFRESH)).isInstanceOf(Delivered.class);
    assertThat(bench.deliverAndSettle(REFRESH)).isEqualTo(UNCHANGED);

    assertThat(edits()).isEqualTo(1);
  }

  @Test
  void a_card_that_would_stay_as_it_was_sent_costs_no_call_and_no_budget() {
    bench.credit.state = EveryCreditState.published(aDossier());

    assertThat(bench.deliverAndSettle(REFRESH)).isEqualTo(UNCHANGED);

    assertThat(edits()).isZero();
    assertThat(bench.budget.taken).isEmpty();
  }

  @Test
  void an_edit_without_an_answer_is_repeated_and_so_is_the_next_one() {
    bench.deliverAndSettle(REFRESH);
    bench.credit.state = EveryCreditState.published(aDossier());
    bench.telegram.next("editMessageText", 502, "<html>");
    assertThat(bench.deliverAndSettle(REFRESH)).isInstanceOf(TryLater.class);
    bench.credit.state = EveryCreditState.assigned(aDossier());

    assertThat(bench.deliverAndSettle(REFRESH)).isInstanceOf(Delivered.class);

    assertThat(edits()).isEqualTo(3);
  }

  @Test
  void an_edit_that_may_have_arrived_before_is_always_sent() {
    bench.deliverAndSettle(REFRESH);

    assertThat(bench.deliverInDoubt(REFRESH)).isInstanceOf(Delivered.class);

    assertThat(edits()).isEqualTo(2);
  }

  @Test
  void what_telegram_calls_unchanged_is_known_from_then_on() {
    bench.telegram.refuse("editMessageText", 400, "Bad Request: message is not modified");

    Delivery first = bench.deliverAndSettle(REFRESH);

    assertThat(first).isInstanceOf(Delivered.class);
    assertThat(bench.deliverAndSettle(REFRESH)).isEqualTo(UNCHANGED);
    assertThat(edits()).isEqualTo(1);
  }

  @Test
  void a_refused_edit_leaves_what_was_known() {
    bench.telegram.refuse("editMessageText", 403, "Forbidden: bot was kicked");
    assertThat(bench.deliverAndSettle(REFRESH)).isInstanceOf(Refused.class);
    bench.credit.state = EveryCreditState.published(aDossier());

    assertThat(bench.deliverAndSettle(REFRESH)).isEqualTo(UNCHANGED);
  }

  @Test
  void edits_that_overlapped_are_not_trusted() {
    Delivery slow = bench.deliver(REFRESH);
    bench.deliverAndSettle(REFRESH);
    slow.shown().forEach(late -> bench.shown.keep(late, bench.clock.instant()));

    assertThat(bench.deliverAndSettle(REFRESH)).isInstanceOf(Delivered.class);
    assertThat(bench.deliverAndSettle(REFRESH)).isEqualTo(UNCHANGED);
  }

  @Test
  void an_edit_the_budget_turned_away_is_made_when_it_comes_again() {
    bench.budget.wait = Duration.ofSeconds(3);
    bench.deliverAndSettle(REFRESH);
    bench.budget.wait = Duration.ZERO;
    bench.clock.advance(Duration.ofSeconds(3));

    assertThat(bench.deliverAndSettle(REFRESH)).isInstanceOf(Delivered.class);
  }

  private int edits() {
    return bench.telegram.calls("editMessageText").size();
  }
}
