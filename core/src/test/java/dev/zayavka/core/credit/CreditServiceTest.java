package dev.zayavka.core.credit;

import static dev.zayavka.testkit.fixture.CreditFixtures.GROUP;
import static dev.zayavka.testkit.fixture.CreditFixtures.ONEF_ID;
import static dev.zayavka.testkit.fixture.CreditFixtures.aCard;
import static dev.zayavka.testkit.fixture.CreditFixtures.aPrivateCard;
import static dev.zayavka.testkit.fixture.CreditFixtures.anAdmin;
import static dev.zayavka.testkit.fixture.CreditFixtures.anAnalyst;
import static dev.zayavka.testkit.fixture.CreditFixtures.anApplication;
import static dev.zayavka.testkit.fixture.CreditFixtures.anotherAnalyst;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.zayavka.ports.credit.Application;
import dev.zayavka.ports.credit.AuditAction;
import dev.zayavka.ports.credit.CommentOutcome;
import dev.zayavka.ports.credit.CreditCommand.AcceptRequest;
import dev.zayavka.ports.credit.CreditCommand.ReturnHeld;
import dev.zayavka.ports.credit.CreditCommand.TakeIntoWork;
import dev.zayavka.ports.credit.CreditEffect.PublishCard;
import dev.zayavka.ports.credit.CreditEffect.RefreshCard;
import dev.zayavka.ports.credit.CreditEffect.ReportConflict;
import dev.zayavka.ports.credit.CreditEffect.SendAssigneeCard;
import dev.zayavka.ports.credit.CreditOutcome;
import dev.zayavka.ports.credit.CreditReason;
import dev.zayavka.ports.credit.CreditState;
import dev.zayavka.ports.credit.CreditState.Existing;
import dev.zayavka.ports.credit.CreditStatus;
import dev.zayavka.ports.credit.IntakeOutcome;
import dev.zayavka.ports.shared.CommandId;
import dev.zayavka.ports.shared.MessageRef;
import dev.zayavka.ports.shared.StorageUnavailable;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

@ParameterizedClass
@EnumSource(Traffic.class)
class CreditServiceTest {

  private final Office office;

  CreditServiceTest(Traffic traffic) {
    office = Office.open(traffic);
  }

  @Test
  void a_new_request_is_kept_and_on_its_way_to_the_group() {
    IntakeOutcome intake = office.receive();

    assertThat(intake).isEqualTo(new IntakeOutcome.Created(office.existing()));
    assertThat(office.existing()).isInstanceOf(CreditState.Received.class);
    assertThat(office.existing().dossier().receivedAt()).isEqualTo(office.now());
    assertThat(office.store.waiting()).containsExactly(new PublishCard(ONEF_ID, GROUP));
    assertThat(office.actions()).containsExactly(AuditAction.RECEIVED);
  }

  @Test
  void the_same_body_again_makes_no_second_request_and_no_second_card() {
    office.receive();
    Existing first = office.existing();
    office.clock.advance(Duration.ofHours(1));

    assertThat(office.receive()).isEqualTo(new IntakeOutcome.Repeated(first));
    assertThat(office.store.waiting()).hasSize(1);
    assertThat(office.actions()).containsExactly(AuditAction.RECEIVED);
  }

  @Test
  void the_same_body_is_a_repeat_after_the_request_was_decided_too() {
    office.decided();
    Existing decided = office.existing();
    office.drained();

    assertThat(office.receive()).isEqualTo(new IntakeOutcome.Repeated(decided));
    assertThat(office.store.waiting()).isEmpty();
  }

  @Test
  void another_body_under_a_known_number_is_refused_and_reported_to_the_admins() {
    office.published();
    Existing first = office.existing();
    office.drained();

    assertThat(office.credit.receive(body("second"), office.now()))
        .isEqualTo(new IntakeOutcome.Conflicting(first));
    assertThat(office.existing()).isEqualTo(first);
    assertThat(office.store.waiting()).containsExactly(new ReportConflict(ONEF_ID, anAdmin().id()));
  }

  @Test
  void a_body_in_conflict_is_reported_once_and_another_one_an_hour_later() {
    office.published();
    office.credit.receive(body("second"), office.now());
    office.drained();

    office.credit.receive(body("second"), office.now());
    office.credit.receive(body("third"), office.now());
    assertThat(office.store.waiting()).isEmpty();

    office.clock.advance(Duration.ofHours(1));
    office.credit.receive(body("second"), office.now());
    assertThat(office.store.waiting()).isEmpty();
    office.credit.receive(body("fourth"), office.now());
    assertThat(office.store.waiting()).containsExactly(new ReportConflict(ONEF_ID, anAdmin().id()));
  }

  @Test
  void a_command_is_carried_out_and_tells_where_the_request_stands() {
    office.published();

    assertThat(office.accept(anAnalyst())).isEqualTo(new CreditOutcome.Accepted(office.existing()));
    assertThat(office.existing().status()).isEqualTo(CreditStatus.ASSIGNED);
    assertThat(office.version()).isEqualTo(1);
  }

  @Test
  void a_command_that_is_repeated_after_its_success_changes_nothing() {
    office.published();
    CommandId id = office.id();
    AcceptRequest accept = accept(0);
    office.credit.handle(id, accept);
    office.decline(anAnalyst());
    Existing declined = office.existing();
    office.drained();

    assertThat(office.credit.handle(id, accept)).isEqualTo(new CreditOutcome.Repeated());
    assertThat(office.existing()).isEqualTo(declined);
    assertThat(office.store.waiting()).isEmpty();
  }

  @Test
  void a_command_that_is_repeated_after_a_refusal_stays_refused() {
    CommandId id = office.id();
    assertThat(office.credit.handle(id, accept(0)))
        .isEqualTo(
            new CreditOutcome.Refused(CreditReason.UNKNOWN_REQUEST, new CreditState.Absent()));
    office.published();

    assertThat(office.credit.handle(id, accept(0))).isEqualTo(new CreditOutcome.Repeated());
    assertThat(office.existing().status()).isEqualTo(CreditStatus.NEW);
  }

  @Test
  void a_command_that_never_reached_the_store_can_be_given_again() {
    office.published();
    CommandId id = office.id();
    office.store.cutOff();
    assertThatThrownBy(() -> office.credit.handle(id, accept(0)))
        .isInstanceOf(StorageUnavailable.class);
    office.store.restore();

    assertThat(office.existing().status()).isEqualTo(CreditStatus.NEW);
    assertThat(office.credit.handle(id, accept(0))).isInstanceOf(CreditOutcome.Accepted.class);
  }

  @Test
  void a_refused_tap_changes_nothing_and_says_where_the_request_stands() {
    office.assigned();
    Existing before = office.existing();
    office.drained();

    assertThat(office.accept(anotherAnalyst()))
        .isEqualTo(new CreditOutcome.Refused(CreditReason.ALREADY_TAKEN, before));
    assertThat(office.existing()).isEqualTo(before);
    assertThat(office.history()).hasSize(3);
  }

  @Test
  void an_outdated_button_has_every_message_repainted_and_the_one_it_stands_on_too() {
    office.assigned();
    MessageRef forwarded = MessageRef.of(GROUP.value(), 999);
    office.drained();

    office.handle(new AcceptRequest(ONEF_ID, 0, forwarded, anotherAnalyst(), office.now()));

    assertThat(office.store.waiting())
        .containsExactly(
            new RefreshCard(ONEF_ID, aPrivateCard(anAnalyst())),
            new RefreshCard(ONEF_ID, aCard()),
            new RefreshCard(ONEF_ID, forwarded));
    assertThat(office.cards()).containsExactly(aCard(), aPrivateCard(anAnalyst()));
  }

  @Test
  void a_known_message_is_not_repainted_twice_for_one_tap() {
    office.assigned();
    office.drained();

    office.accept(anotherAnalyst());

    assertThat(office.store.waiting())
        .containsExactly(
            new RefreshCard(ONEF_ID, aPrivateCard(anAnalyst())), new RefreshCard(ONEF_ID, aCard()));
  }

  @Test
  void a_tap_by_somebody_who_may_not_repaints_nothing() {
    office.published();
    office.drained();
    office.analysts.remove(office.id(), anAdmin(), anAnalyst().id(), office.now());

    assertThat(office.accept(anAnalyst()))
        .isEqualTo(new CreditOutcome.Refused(CreditReason.NOT_AN_ANALYST, office.existing()));
    assertThat(office.store.waiting()).isEmpty();
  }

  @Test
  void a_second_tap_on_accept_by_the_holder_is_fine_and_changes_nothing() {
    office.assigned();
    Existing before = office.existing();
    office.drained();

    assertThat(office.accept(anAnalyst())).isEqualTo(new CreditOutcome.Accepted(before));
    assertThat(office.store.waiting()).isEmpty();
  }

  /**
   * Simulates a worker that crashed after it sent the message: the message exists, but is not
   * recorded.
   */
  @Test
  void a_copy_nobody_knew_of_is_repainted_once_its_button_was_pressed() {
    office.published();
    office.accept(anAnalyst());
    MessageRef unknown = MessageRef.of(anAnalyst().id().value(), 321);
    office.drained();

    office.handle(new TakeIntoWork(ONEF_ID, 1, unknown, anAnalyst(), office.now()));

    assertThat(office.cards()).containsExactly(aCard(), unknown);
    assertThat(office.store.waiting())
        .containsExactly(new RefreshCard(ONEF_ID, unknown), new RefreshCard(ONEF_ID, aCard()));
  }

  @Test
  void returning_what_nobody_holds_is_fine_and_changes_nothing() {
    office.published();
    Existing before = office.existing();

    assertThat(office.giveBack()).isEqualTo(new CreditOutcome.Accepted(before));
  }

  @Test
  void a_returned_request_can_be_taken_by_another_analyst() {
    office.inProgress();
    office.giveBack();

    assertThat(office.accept(anotherAnalyst())).isInstanceOf(CreditOutcome.Accepted.class);
    assertThat(office.store.waiting())
        .contains(new SendAssigneeCard(ONEF_ID, anotherAnalyst().id()));
  }

  @Test
  void a_comment_of_a_removed_analyst_decides_nothing_and_is_refused() {
    office.asked();
    office.analysts.remove(office.id(), anAdmin(), anAnalyst().id(), office.now());
    Existing before = office.existing();
    office.drained();

    assertThat(office.say("Доход подтверждён"))
        .isEqualTo(
            new CommentOutcome.Taken(
                new CreditOutcome.Refused(CreditReason.NOT_AN_ANALYST, before)));
    assertThat(office.existing()).isEqualTo(before);
    assertThat(office.store.waiting()).isEmpty();
  }

  @Test
  void what_a_removed_analyst_holds_is_returned_by_a_button_once() {
    office.inProgress();
    ReturnHeld button = new ReturnHeld(ONEF_ID, office.version(), anAdmin(), office.now());

    assertThat(office.handle(button)).isInstanceOf(CreditOutcome.Accepted.class);
    assertThat(office.existing().status()).isEqualTo(CreditStatus.NEW);
    assertThat(office.handle(button)).isInstanceOf(CreditOutcome.Accepted.class);

    office.accept(anotherAnalyst());
    assertThat(office.handle(button))
        .isEqualTo(new CreditOutcome.Refused(CreditReason.STALE_BUTTON, office.existing()));
    assertThat(office.existing().status()).isEqualTo(CreditStatus.ASSIGNED);
  }

  @Test
  void a_decision_is_final_even_for_an_admin() {
    office.decided();

    assertThat(office.giveBack())
        .isEqualTo(new CreditOutcome.Refused(CreditReason.ALREADY_DECIDED, office.existing()));
  }

  private AcceptRequest accept(int version) {
    return new AcceptRequest(ONEF_ID, version, aCard(), anAnalyst(), office.now());
  }

  private static Application body(String fingerprint) {
    Application first = anApplication();
    return new Application(ONEF_ID, first.client(), first.car(), "{}", fingerprint);
  }
}
