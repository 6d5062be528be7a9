package dev.zayavka.core.delivery;

import static dev.zayavka.testkit.fixture.CreditFixtures.GROUP;
import static dev.zayavka.testkit.fixture.CreditFixtures.NOW;
import static dev.zayavka.testkit.fixture.CreditFixtures.ONEF_ID;
import static dev.zayavka.testkit.fixture.CreditFixtures.anAdmin;
import static dev.zayavka.testkit.fixture.CreditFixtures.anAnalyst;
import static org.assertj.core.api.Assertions.assertThat;

import dev.zayavka.ports.conversation.ConversationEffect;
import dev.zayavka.ports.conversation.ConversationEffect.Say;
import dev.zayavka.ports.conversation.Phrase;
import dev.zayavka.ports.credit.CreditEffect;
import dev.zayavka.ports.credit.CreditEffect.PublishCard;
import dev.zayavka.ports.credit.CreditEffect.ReportConflict;
import dev.zayavka.ports.credit.CreditEffect.SendDecision;
import dev.zayavka.ports.delivery.Claim;
import dev.zayavka.ports.delivery.Delivery;
import dev.zayavka.ports.delivery.Disposition;
import dev.zayavka.ports.delivery.Effect;
import dev.zayavka.ports.delivery.NoticeEffect;
import dev.zayavka.ports.delivery.NoticeEffect.ReportDeadUpdate;
import dev.zayavka.ports.delivery.NoticeEffect.ReportUndelivered;
import dev.zayavka.ports.delivery.RetryPolicy;
import dev.zayavka.ports.delivery.Route.Channel;
import dev.zayavka.ports.delivery.ShownDigest;
import dev.zayavka.ports.delivery.driving.HandleUndelivered.Replay;
import dev.zayavka.ports.shared.CommandId;
import dev.zayavka.ports.shared.PersonId;
import dev.zayavka.ports.shared.driven.Work;
import dev.zayavka.testkit.fixture.EveryEffect;
import dev.zayavka.testkit.memory.InMemoryStore;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.ValueSource;

/** Each test runs twice: with every transaction run once, and run again after a conflict. */
@ParameterizedClass
@ValueSource(ints = {0, Integer.MAX_VALUE})
class SettlementTest {

  private static final PersonId SECOND_ADMIN = new PersonId(2);
  private static final Set<PersonId> ADMINS = Set.of(anAdmin().id(), SECOND_ADMIN);
  private static final Duration LEASE = Duration.ofSeconds(60);
  private static final Delivery BLOCKED = new Delivery.Refused(403, "blocked", true);
  private static final Effect TO_ANALYST = new ReportConflict(ONEF_ID, anAnalyst().id());
  private static final Effect HELLO = Say.of(anAnalyst().id(), Phrase.GREETING);

  private final InMemoryStore store = new InMemoryStore();
  private final PlainDeliveryService deliveries =
      new PlainDeliveryService(store.spine(), new Settlement(RetryPolicy.DEFAULT, ADMINS));
  private final UndeliveredService undelivered = new UndeliveredService(store.spine(), ADMINS);

  SettlementTest(int conflicts) {
    store.conflictNext(conflicts);
    in(
        work -> {
          work.people().wroteInPrivate(anAnalyst(), NOW);
          return true;
        });
  }

  @Test
  void what_arrived_is_over_and_nobody_hears_of_it() {
    assertThat(settle(HELLO, Delivery.Delivered.silently())).isEqualTo(new Disposition.Done());
    assertThat(store.waiting()).isEmpty();
  }

  @Test
  void what_did_not_arrive_is_tried_again_and_nobody_hears_of_it() {
    settle(HELLO, new Delivery.TryLater("timeout"));

    assertThat(store.waiting()).containsExactly(HELLO);
  }

  @Test
  void what_a_message_shows_is_written_down_with_the_outcome() {
    ShownDigest card = ShownDigest.created("message:11:7", "one");

    settle(HELLO, Delivery.Delivered.silently().showing(card));
    assertThat(store.shownDigests().find(card.subject()).isOf("one")).isTrue();

    settle(
        HELLO, new Delivery.TryLater("timeout").inDoubt(store.shownDigests().find(card.subject())));
    assertThat(store.shownDigests().find(card.subject()).digest()).isEmpty();
  }

  @Test
  void each_channel_is_retried_by_its_own_policy() {
    RetryPolicy slow = new RetryPolicy(List.of(Duration.ofHours(1)), Duration.ofHours(72));
    Settlement settlement =
        new Settlement(
            channel -> channel.equals(CreditEffect.ONEF) ? slow : RetryPolicy.DEFAULT, ADMINS);
    Delivery timeout = new Delivery.TryLater("timeout");

    assertThat(settlement.decide(enqueued(HELLO), timeout, NOW, 0))
        .isEqualTo(new Disposition.Retry(NOW.plusSeconds(5), "timeout"));
    assertThat(settlement.decide(enqueued(new SendDecision(ONEF_ID)), timeout, NOW, 0))
        .isEqualTo(new Disposition.Retry(NOW.plus(Duration.ofHours(1)), "timeout"));
  }

  @Test
  void every_admin_is_told_once_of_what_was_given_up() {
    Claim claim = enqueued(TO_ANALYST);

    deliveries.settle(claim, new Delivery.Refused(400, "bad", true), NOW, 0);
    deliveries.settle(claim, new Delivery.Refused(400, "bad", true), NOW, 0);

    assertThat(store.givenUp()).containsExactly(TO_ANALYST);
    assertThat(store.waiting())
        .containsExactlyInAnyOrder(
            new ReportUndelivered(anAdmin().id(), claim.outboxId()),
            new ReportUndelivered(SECOND_ADMIN, claim.outboxId()));
  }

  @Test
  void a_worker_whose_lease_ran_out_tells_nobody() {
    Claim lost = enqueued(TO_ANALYST);
    claim(NOW.plus(LEASE));

    deliveries.settle(lost, new Delivery.Refused(400, "bad", true), NOW.plus(LEASE), 0);

    assertThat(store.givenUp()).isEmpty();
    assertThat(store.waiting()).containsExactly(TO_ANALYST);
  }

  @Test
  void nobody_is_told_of_what_nobody_will_miss() {
    settle(HELLO, new Delivery.Refused(400, "bad", true));
    settle(HELLO, BLOCKED);
    Claim late = enqueued(HELLO);
    Instant end = NOW.plus(RetryPolicy.DEFAULT.retryFor());
    deliveries.settle(late, new Delivery.TryLater("timeout"), end, 0);

    assertThat(store.waiting()).isEmpty();
    assertThat(store.givenUp()).isEmpty();
  }

  /** Prevents an endless chain: a report that cannot be delivered is not reported. */
  @Test
  void nobody_is_told_of_a_report_that_did_not_arrive() {
    settle(new ReportUndelivered(anAdmin().id(), 7), new Delivery.Refused(400, "bad", true));

    assertThat(store.waiting()).isEmpty();
    assertThat(store.givenUp()).isEmpty();
  }

  @Test
  void somebody_who_blocked_the_bot_is_noted_whatever_it_was_about() {
    assertThat(reachable()).isTrue();
    settle(HELLO, BLOCKED);

    assertThat(reachable()).isFalse();
  }

  @Test
  void a_worker_whose_lease_ran_out_still_knows_that_somebody_blocked_the_bot() {
    Claim lost = enqueued(HELLO);
    claim(NOW.plus(LEASE));

    deliveries.settle(lost, BLOCKED, NOW.plus(LEASE), 0);

    assertThat(reachable()).isFalse();
  }

  @Test
  void another_refusal_does_not_make_somebody_unreachable() {
    settle(HELLO, new Delivery.Refused(400, "bad", true));

    assertThat(reachable()).isTrue();
  }

  @Test
  void a_group_or_1f_that_forbids_us_is_nobody_who_blocked_the_bot() {
    settle(new PublishCard(ONEF_ID, GROUP), BLOCKED);
    settle(new SendDecision(ONEF_ID), BLOCKED);

    assertThat(reachable()).isTrue();
  }

  @Test
  void plain_deliveries_are_notices_and_talk() {
    assertThat(EveryEffect.everyEffect())
        .allSatisfy(
            effect ->
                assertThat(deliveries.owns(effect))
                    .isEqualTo(
                        effect instanceof NoticeEffect || effect instanceof ConversationEffect));
  }

  @Test
  void an_admin_sends_what_was_given_up_once_more() {
    long dead = givenUp();
    assertThat(undelivered.undelivered(dead)).isPresent();

    assertThat(replay(1, dead)).isEqualTo(Replay.QUEUED);
    assertThat(undelivered.undelivered(dead)).isEmpty();
    assertThat(store.waiting()).contains(TO_ANALYST);
    assertThat(replay(2, dead)).isEqualTo(Replay.NOT_WAITING);
  }

  @Test
  void a_repeated_press_answers_as_before_and_sends_nothing_anew() {
    long dead = givenUp();
    replay(1, dead);
    assertThat(replay(1, dead)).isEqualTo(Replay.QUEUED);
    kill(dead);

    assertThat(replay(1, dead)).isEqualTo(Replay.QUEUED);
    assertThat(undelivered.undelivered(dead)).isPresent();
  }

  @Test
  void a_repeated_press_for_what_does_not_wait_answers_as_before() {
    assertThat(replay(1, 12345)).isEqualTo(Replay.NOT_WAITING);
    assertThat(replay(1, 12345)).isEqualTo(Replay.NOT_WAITING);
  }

  @Test
  void only_admins_send_again() {
    long dead = givenUp();

    assertThat(undelivered.replay(CommandId.ofUpdate(1), anAnalyst(), dead, NOW))
        .isEqualTo(Replay.NOT_AN_ADMIN);
    assertThat(undelivered.undelivered(dead)).isPresent();
  }

  @Test
  void every_admin_is_told_of_an_update_that_was_put_aside() {
    undelivered.updateParked(77, NOW);

    assertThat(store.waiting())
        .containsExactlyInAnyOrder(
            new ReportDeadUpdate(anAdmin().id(), 77), new ReportDeadUpdate(SECOND_ADMIN, 77));
  }

  private Replay replay(long update, long outboxId) {
    return undelivered.replay(CommandId.ofUpdate(update), anAdmin(), outboxId, NOW);
  }

  private long givenUp() {
    Claim claim = enqueued(TO_ANALYST);
    deliveries.settle(claim, new Delivery.Refused(400, "bad", true), NOW, 0);
    return claim.outboxId();
  }

  private void kill(long outboxId) {
    Claim again =
        claim(NOW).stream().filter(claim -> claim.outboxId() == outboxId).findFirst().orElseThrow();
    deliveries.settle(again, new Delivery.Refused(400, "bad", true), NOW, 0);
  }

  private Disposition settle(Effect effect, Delivery outcome) {
    return deliveries.settle(enqueued(effect), outcome, NOW, 0);
  }

  private Claim enqueued(Effect effect) {
    in(
        work -> {
          work.outbox().enqueue(effect, NOW);
          return true;
        });
    return claim(NOW).getFirst();
  }

  private List<Claim> claim(Instant now) {
    return store
        .outboxQueue()
        .claim(Set.of(Channel.TELEGRAM, CreditEffect.ONEF), 10, "worker-1", now, LEASE);
  }

  private boolean reachable() {
    return in(work -> work.people().reachable(anAnalyst().id()));
  }

  private <T> T in(Function<? super Work, ? extends T> action) {
    return store.spine().inTransaction(action);
  }
}
