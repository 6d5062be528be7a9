package dev.zayavka.core.credit;

import static dev.zayavka.testkit.fixture.CreditFixtures.GROUP;
import static dev.zayavka.testkit.fixture.CreditFixtures.ONEF_ID;
import static dev.zayavka.testkit.fixture.CreditFixtures.aCard;
import static dev.zayavka.testkit.fixture.CreditFixtures.aPrivateCard;
import static dev.zayavka.testkit.fixture.CreditFixtures.anAdmin;
import static dev.zayavka.testkit.fixture.CreditFixtures.anAnalyst;
import static dev.zayavka.testkit.fixture.CreditFixtures.anotherAnalyst;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.zayavka.ports.credit.AuditAction;
import dev.zayavka.ports.credit.CreditEffect;
import dev.zayavka.ports.credit.CreditEffect.PublishCard;
import dev.zayavka.ports.credit.CreditEffect.RefreshCard;
import dev.zayavka.ports.credit.CreditEffect.SendAssigneeCard;
import dev.zayavka.ports.credit.CreditEffect.SendDecision;
import dev.zayavka.ports.credit.CreditOutcome;
import dev.zayavka.ports.credit.CreditReason;
import dev.zayavka.ports.credit.CreditState;
import dev.zayavka.ports.credit.CreditState.Existing;
import dev.zayavka.ports.credit.CreditView;
import dev.zayavka.ports.credit.CreditView.ReportGroup;
import dev.zayavka.ports.credit.CreditView.ShowRequest;
import dev.zayavka.ports.delivery.Claim;
import dev.zayavka.ports.delivery.Delivery;
import dev.zayavka.ports.delivery.Delivery.Receipt;
import dev.zayavka.ports.delivery.Disposition;
import dev.zayavka.ports.delivery.Effect;
import dev.zayavka.ports.delivery.NoticeEffect.ReportUndelivered;
import dev.zayavka.ports.delivery.RetryPolicy;
import dev.zayavka.ports.delivery.driving.HandleUndelivered.Replay;
import dev.zayavka.ports.shared.MessageRef;
import dev.zayavka.ports.shared.Person;
import dev.zayavka.testkit.SealedKinds;
import dev.zayavka.testkit.fixture.EveryEffect;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Collection;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

@ParameterizedClass
@EnumSource(Traffic.class)
class CreditDeliveryServiceTest {

  private static final Delivery BLOCKED =
      new Delivery.Refused(403, "Forbidden: bot was blocked by the user", true);
  private static final MessageRef ANSWER = new MessageRef(anAnalyst().id().privateChat(), 78);
  private static final Delivery KICKED =
      new Delivery.Refused(403, "Forbidden: bot was kicked", false, Delivery.About.GROUP);
  private static final Delivery TAKEN =
      new Delivery.Delivered(new Receipt.Answer(200, "{\"ok\":true}"));

  private final Traffic traffic;
  private final Office office;

  CreditDeliveryServiceTest(Traffic traffic) {
    this.traffic = traffic;
    office = Office.open(traffic);
  }

  @Test
  void every_effect_and_outcome_pair_ends_as_the_table_says() throws IOException {
    assertThat(DeliveryTable.render(traffic).lines().toList())
        .isEqualTo(expected().lines().toList());
  }

  @Test
  void the_table_has_every_effect_and_every_outcome() {
    assertThat(kinds(DeliveryTable.effects().keySet()))
        .isEqualTo(SealedKinds.of(CreditEffect.class));
    assertThat(kinds(DeliveryTable.outcomes().values())).isEqualTo(SealedKinds.of(Delivery.class));
  }

  @Test
  void the_desk_settles_its_own_effects_and_views_and_nobody_elses() {
    assertThat(EveryEffect.everyEffect())
        .allSatisfy(
            effect ->
                assertThat(office.deliveries.owns(effect))
                    .isEqualTo(effect instanceof CreditEffect || effect instanceof CreditView));
  }

  @Test
  void an_assignee_who_cannot_be_written_to_loses_the_request_to_the_queue() {
    office.published();
    office.accept(anAnalyst());

    office.settle(toAssignee(), BLOCKED);

    assertThat(office.existing()).isInstanceOf(CreditState.Published.class);
    assertThat(office.actions()).endsWith(AuditAction.ACCEPT, AuditAction.RETURNED);
    assertThat(office.history().getLast().actor()).isEmpty();
    assertThat(office.accept(anAnalyst()))
        .isEqualTo(new CreditOutcome.Refused(CreditReason.NOT_STARTED, office.existing()));
    assertThat(office.accept(anotherAnalyst())).isInstanceOf(CreditOutcome.Accepted.class);
  }

  @Test
  void a_former_assignee_who_cannot_be_written_to_takes_nothing_from_the_present_one() {
    office.published();
    office.accept(anAnalyst());
    office.decline(anAnalyst());
    office.accept(anotherAnalyst());
    Existing held = office.existing();

    office.settle(toAssignee(), BLOCKED);

    assertThat(office.existing()).isEqualTo(held);
  }

  @Test
  void a_card_that_reaches_a_former_assignee_is_repainted_at_once() {
    office.published();
    office.accept(anAnalyst());
    office.decline(anAnalyst());
    Claim late = office.claim(toAssignee());
    office.drained();

    office.deliveries.settle(late, Office.message(aPrivateCard(anAnalyst())), office.now(), 0);

    assertThat(office.store.waiting())
        .containsExactly(new RefreshCard(ONEF_ID, aPrivateCard(anAnalyst())));
  }

  @Test
  void a_lost_card_is_published_again_and_can_be_accepted_there() {
    office.assigned();
    office.decline(anAnalyst());
    office.settle(
        new RefreshCard(ONEF_ID, aCard()), new Delivery.Obsolete(Delivery.Why.MESSAGE_GONE));
    MessageRef second = MessageRef.of(GROUP.value(), 900);

    office.settle(new PublishCard(ONEF_ID, GROUP), Office.message(second));

    assertThat(office.existing())
        .isInstanceOfSatisfying(
            CreditState.Published.class,
            published -> assertThat(published.card()).isEqualTo(second));
    assertThat(office.version()).isEqualTo(2);
    assertThat(office.accept(anotherAnalyst())).isInstanceOf(CreditOutcome.Accepted.class);
  }

  @Test
  void a_card_the_group_takes_at_last_is_published() {
    office.receive();
    Disposition retry =
        office.settle(
            new PublishCard(ONEF_ID, GROUP), new Delivery.Refused(400, "chat not found", true));
    assertThat(retry)
        .isEqualTo(new Disposition.Retry(office.now().plusSeconds(5), "400 chat not found"));
    office.clock.advance(Duration.ofSeconds(5));

    office.settle(new PublishCard(ONEF_ID, GROUP), Office.message(aCard()));

    assertThat(office.actions())
        .containsExactly(AuditAction.RECEIVED, AuditAction.GROUP_FAILED, AuditAction.PUBLISHED);
  }

  @Test
  void the_answer_to_a_decision_is_repainted_when_1f_has_it() {
    office.decided();
    office.settle(new SendDecision(ONEF_ID), TAKEN);
    office.drained();

    answered(anAnalyst());

    assertThat(office.store.waiting()).containsExactly(new RefreshCard(ONEF_ID, ANSWER));
  }

  @Test
  void the_answer_to_a_decision_is_repainted_once_1f_takes_it() {
    office.decided();
    answered(anAnalyst());

    office.settle(new SendDecision(ONEF_ID), TAKEN);

    assertThat(office.store.waiting()).contains(new RefreshCard(ONEF_ID, ANSWER));
  }

  @Test
  void what_an_admin_or_somebody_else_was_shown_stays_as_it_was() {
    office.decided();
    office.settle(new SendDecision(ONEF_ID), TAKEN);
    office.drained();

    answered(anAdmin());
    answered(anotherAnalyst());

    assertThat(office.store.waiting()).isEmpty();
  }

  @Test
  void admins_are_told_once_an_hour_of_a_group_that_takes_no_cards() {
    office.receive();
    office.settle(new PublishCard(ONEF_ID, GROUP), KICKED);
    office.clock.advance(Duration.ofMinutes(1));
    office.settle(new PublishCard(ONEF_ID, GROUP), KICKED);
    ReportGroup report = new ReportGroup(anAdmin().id(), GROUP, "Forbidden: bot was kicked");
    assertThat(office.store.waiting()).containsOnlyOnce(report);

    office.clock.advance(Duration.ofHours(1));
    office.settle(new PublishCard(ONEF_ID, GROUP), KICKED);
    assertThat(office.store.waiting()).filteredOn(report::equals).hasSize(2);
  }

  @Test
  void two_workers_that_deliver_one_card_leave_one_request_with_two_copies() {
    office.receive();
    Claim lost = office.claim(new PublishCard(ONEF_ID, GROUP));
    office.clock.advance(Duration.ofMinutes(2));
    Claim again = office.claim(new PublishCard(ONEF_ID, GROUP));
    assertThat(again.inDoubt()).isTrue();
    MessageRef copy = MessageRef.of(GROUP.value(), 502);

    office.deliveries.settle(again, Office.message(copy), office.now(), 0);
    office.deliveries.settle(lost, Office.message(aCard()), office.now(), 0);

    assertThat(office.actions()).containsExactly(AuditAction.RECEIVED, AuditAction.PUBLISHED);
    assertThat(office.cards()).containsExactly(copy, aCard());
    assertThat(office.store.waiting()).containsExactly(new RefreshCard(ONEF_ID, aCard()));
    assertThat(office.accept(anAnalyst())).isInstanceOf(CreditOutcome.Accepted.class);
  }

  @Test
  void a_decision_that_1f_takes_twice_is_sent_once_in_the_history() {
    office.decided();
    Claim lost = office.claim(new SendDecision(ONEF_ID));
    office.clock.advance(Duration.ofMinutes(2));
    Claim again = office.claim(new SendDecision(ONEF_ID));

    office.deliveries.settle(again, TAKEN, office.now(), 0);
    office.deliveries.settle(lost, TAKEN, office.now(), 0);
    office.deliveries.settle(lost, new Delivery.TryLater("timeout"), office.now(), 0);

    assertThat(office.existing()).isInstanceOf(CreditState.Delivered.class);
    assertThat(office.actions())
        .containsOnlyOnce(AuditAction.ONEF_SENT)
        .doesNotContain(AuditAction.ONEF_FAILED);
  }

  @Test
  void a_decision_1f_refuses_for_good_is_dead_until_an_admin_sends_it_again() {
    office.decided();
    Claim claim = office.claim(new SendDecision(ONEF_ID));
    office.deliveries.settle(claim, new Delivery.Refused(422, "no such ID", true), office.now(), 0);

    assertThat(office.store.givenUp()).containsExactly(new SendDecision(ONEF_ID));
    assertThat(office.store.waiting())
        .contains(new ReportUndelivered(anAdmin().id(), claim.outboxId()));
    assertThat(office.undelivered.replay(office.id(), anAdmin(), claim.outboxId(), office.now()))
        .isEqualTo(Replay.QUEUED);
    office.settle(new SendDecision(ONEF_ID), TAKEN);

    assertThat(office.existing()).isInstanceOf(CreditState.Delivered.class);
    assertThat(office.actions()).endsWith(AuditAction.ONEF_FAILED, AuditAction.ONEF_SENT);
  }

  @Test
  void a_decision_keeps_its_moment_through_every_attempt() {
    office.decided();
    CreditState.AwaitingCallback decided = (CreditState.AwaitingCallback) office.existing();
    for (int attempt = 1; attempt <= 3; attempt++) {
      office.settle(new SendDecision(ONEF_ID), new Delivery.TryLater("timeout"));
      office.clock.advance(RetryPolicy.DEFAULT.pauseAfter(attempt));
    }
    office.settle(new SendDecision(ONEF_ID), TAKEN);

    assertThat(office.existing())
        .isEqualTo(
            new CreditState.Delivered(decided.dossier(), decided.card(), decided.resolution()));
    assertThat(office.history().getLast().details()).containsEntry("attempt", "4");
  }

  @Test
  void a_published_card_without_a_message_is_a_broken_promise() {
    office.receive();

    assertThatThrownBy(
            () -> office.settle(new PublishCard(ONEF_ID, GROUP), Delivery.Delivered.silently()))
        .isInstanceOf(IllegalStateException.class);
    assertThat(office.existing()).isInstanceOf(CreditState.Received.class);
  }

  private static Effect toAssignee() {
    return new SendAssigneeCard(ONEF_ID, anAnalyst().id());
  }

  private static Set<Class<?>> kinds(Collection<?> values) {
    return values.stream()
        .<Class<?>>map(Object::getClass)
        .filter(kind -> !CreditView.class.isAssignableFrom(kind))
        .collect(Collectors.toSet());
  }

  /** Shows the request to a person who asked. */
  private void answered(Person to) {
    ShowRequest show = new ShowRequest(to.id(), ONEF_ID);
    office.talk.reply(office.id(), show, office.now());
    office.settle(show, Office.message(ANSWER));
  }

  private static String expected() throws IOException {
    try (InputStream table =
        Objects.requireNonNull(
            CreditDeliveryServiceTest.class.getResourceAsStream("delivery-table.md"))) {
      return new String(table.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
