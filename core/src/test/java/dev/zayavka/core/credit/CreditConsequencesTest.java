package dev.zayavka.core.credit;

import static dev.zayavka.testkit.fixture.CreditFixtures.GROUP;
import static dev.zayavka.testkit.fixture.CreditFixtures.ONEF_ID;
import static dev.zayavka.testkit.fixture.CreditFixtures.aCard;
import static dev.zayavka.testkit.fixture.CreditFixtures.aPrivateCard;
import static dev.zayavka.testkit.fixture.CreditFixtures.anAdmin;
import static dev.zayavka.testkit.fixture.CreditFixtures.anAnalyst;
import static dev.zayavka.testkit.fixture.CreditFixtures.anotherAnalyst;
import static org.assertj.core.api.Assertions.assertThat;

import dev.zayavka.ports.credit.CreditEffect.AskForComment;
import dev.zayavka.ports.credit.CreditEffect.PublishCard;
import dev.zayavka.ports.credit.CreditEffect.RefreshCard;
import dev.zayavka.ports.credit.CreditEffect.RemindAssignee;
import dev.zayavka.ports.credit.CreditEffect.RemindGroup;
import dev.zayavka.ports.credit.CreditEffect.SendAssigneeCard;
import dev.zayavka.ports.credit.CreditEffect.SendDecision;
import dev.zayavka.ports.credit.CreditState;
import dev.zayavka.ports.credit.CreditView.TellReturned;
import dev.zayavka.ports.credit.Verdict;
import dev.zayavka.ports.delivery.Delivery;
import dev.zayavka.ports.delivery.Delivery.Receipt;
import dev.zayavka.ports.shared.Dialogue;
import dev.zayavka.ports.shared.MessageRef;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** Effects of each step, in their order, and the messages and dialogues that are stored. */
@ParameterizedClass
@EnumSource(Traffic.class)
class CreditConsequencesTest {

  private static final RefreshCard GROUP_CARD = new RefreshCard(ONEF_ID, aCard());
  private static final RefreshCard PRIVATE_CARD =
      new RefreshCard(ONEF_ID, aPrivateCard(anAnalyst()));
  private static final Delivery GONE = new Delivery.Obsolete(Delivery.Why.MESSAGE_GONE);

  private final Office office;

  CreditConsequencesTest(Traffic traffic) {
    office = Office.open(traffic);
  }

  @Test
  void a_new_request_is_published_and_shown_nowhere_yet() {
    office.receive();

    assertThat(office.store.waiting()).containsExactly(new PublishCard(ONEF_ID, GROUP));
    assertThat(office.cards()).isEmpty();
  }

  @Test
  void a_published_card_is_kept_and_nothing_follows() {
    office.published();

    assertThat(office.store.waiting()).isEmpty();
    assertThat(office.cards()).containsExactly(aCard());
  }

  @Test
  void an_accepted_request_goes_to_the_assignee_first_and_then_is_repainted_in_the_group() {
    office.published();

    office.accept(anAnalyst());

    assertThat(office.store.waiting())
        .containsExactly(new SendAssigneeCard(ONEF_ID, anAnalyst().id()), GROUP_CARD);
  }

  @Test
  void a_card_pressed_before_we_heard_that_it_stands_is_kept_and_repainted() {
    office.receive();

    office.accept(anAnalyst());

    assertThat(office.cards()).containsExactly(aCard());
    assertThat(office.store.waiting())
        .containsExactly(
            new PublishCard(ONEF_ID, GROUP),
            new SendAssigneeCard(ONEF_ID, anAnalyst().id()),
            GROUP_CARD);
  }

  @Test
  void a_declined_request_is_repainted_everywhere_the_newest_message_first() {
    office.assigned();
    office.drained();

    office.decline(anAnalyst());

    assertThat(office.store.waiting()).containsExactly(PRIVATE_CARD, GROUP_CARD);
    assertThat(office.cards()).containsExactly(aCard(), aPrivateCard(anAnalyst()));
  }

  @Test
  void a_request_taken_into_work_is_repainted_everywhere() {
    office.assigned();
    office.drained();

    office.take(anAnalyst());

    assertThat(office.store.waiting()).containsExactly(PRIVATE_CARD, GROUP_CARD);
  }

  @Test
  void a_chosen_verdict_opens_the_question_for_the_comment() {
    office.inProgress();
    office.drained();

    office.choose(Verdict.REJECTED, anAnalyst());

    assertThat(office.store.waiting())
        .containsExactly(
            new AskForComment(ONEF_ID, anAnalyst().id(), Verdict.REJECTED, Optional.empty()));
    assertThat(office.talk.waiting(anAnalyst().id()))
        .contains(
            new Dialogue(
                "credit.comment",
                Map.of("request", "1001", "version", "2", "verdict", "REJECTED")));
  }

  @Test
  void a_decision_goes_to_1f_first_and_then_is_shown_everywhere() {
    office.asked();
    office.drained();

    office.say("Да");

    assertThat(office.store.waiting())
        .containsExactly(new SendDecision(ONEF_ID), PRIVATE_CARD, GROUP_CARD);
    assertThat(office.talk.waiting(anAnalyst().id()))
        .map(Dialogue::name)
        .contains("credit.commented");
  }

  @Test
  void that_1f_took_the_decision_is_shown_everywhere() {
    decidedAndShown();

    office.settle(
        new SendDecision(ONEF_ID),
        new Delivery.Delivered(new Receipt.Answer(200, "{\"ok\":true}")));

    assertThat(office.store.waiting()).containsExactly(PRIVATE_CARD, GROUP_CARD);
  }

  @Test
  void that_1f_did_not_take_it_is_shown_everywhere_and_it_is_sent_again() {
    decidedAndShown();

    office.settle(new SendDecision(ONEF_ID), new Delivery.TryLater("timeout"));

    assertThat(office.store.waiting())
        .containsExactly(new SendDecision(ONEF_ID), PRIVATE_CARD, GROUP_CARD);
  }

  @Test
  void a_returned_request_forgets_the_question_tells_its_holder_and_is_repainted_everywhere() {
    office.asked();
    office.drained();

    office.giveBack();

    assertThat(office.talk.waiting(anAnalyst().id())).isEmpty();
    assertThat(office.store.waiting())
        .containsExactly(new TellReturned(anAnalyst().id(), ONEF_ID), PRIVATE_CARD, GROUP_CARD);
  }

  @Test
  void whoever_returns_their_own_request_need_not_be_told() {
    office.analysts.seed(List.of(anAdmin()));
    office.talk.wroteInPrivate(anAdmin(), office.now());
    office.published();
    office.accept(anAdmin());
    office.drained();

    office.giveBack();

    assertThat(office.store.waiting()).containsExactly(GROUP_CARD);
  }

  @Test
  void a_second_holder_leaves_the_first_ones_message_among_the_repainted() {
    office.assigned();
    office.decline(anAnalyst());
    office.accept(anotherAnalyst());
    office.settle(
        new SendAssigneeCard(ONEF_ID, anotherAnalyst().id()),
        Office.message(aPrivateCard(anotherAnalyst())));
    office.drained();

    office.take(anotherAnalyst());

    assertThat(office.store.waiting())
        .containsExactly(
            new RefreshCard(ONEF_ID, aPrivateCard(anotherAnalyst())), PRIVATE_CARD, GROUP_CARD);
  }

  @Test
  void a_card_lost_from_the_queue_is_forgotten_and_published_anew() {
    office.assigned();
    office.decline(anAnalyst());

    office.settle(GROUP_CARD, GONE);

    assertThat(office.existing()).isInstanceOf(CreditState.Received.class);
    assertThat(office.cards()).containsExactly(aPrivateCard(anAnalyst()));
    assertThat(office.store.waiting())
        .containsExactly(PRIVATE_CARD, new PublishCard(ONEF_ID, GROUP));
  }

  @Test
  void a_card_lost_while_somebody_holds_the_request_is_missed_once_it_is_declined() {
    office.published();
    office.accept(anAnalyst());
    office.settle(GROUP_CARD, GONE);
    assertThat(office.cards()).isEmpty();
    office.drained();

    office.decline(anAnalyst());
    office.settle(GROUP_CARD, GONE);

    assertThat(office.store.waiting()).contains(new PublishCard(ONEF_ID, GROUP));
  }

  @Test
  void a_card_lost_while_somebody_holds_the_request_is_missed_once_it_is_returned() {
    office.assigned();
    office.settle(GROUP_CARD, GONE);
    office.drained();

    office.giveBack();
    office.settle(GROUP_CARD, GONE);

    assertThat(office.existing()).isInstanceOf(CreditState.Received.class);
    assertThat(office.store.waiting()).contains(new PublishCard(ONEF_ID, GROUP));
  }

  @Test
  void a_late_second_copy_is_kept_and_shows_what_is_so() {
    office.assigned();
    office.drained();
    MessageRef copy = MessageRef.of(GROUP.value(), 777);
    office.in(
        work -> {
          work.outbox().enqueue(new PublishCard(ONEF_ID, GROUP), office.now());
          return true;
        });

    office.settle(new PublishCard(ONEF_ID, GROUP), Office.message(copy));

    assertThat(office.existing()).isInstanceOf(CreditState.Assigned.class);
    assertThat(office.cards()).containsExactly(aCard(), aPrivateCard(anAnalyst()), copy);
    assertThat(office.store.waiting()).containsExactly(new RefreshCard(ONEF_ID, copy));
  }

  @Test
  void the_group_is_reminded_of_a_request_nobody_accepts() {
    office.published();
    office.clock.advance(Duration.ofMinutes(15));

    office.reminders.remind(office.now());

    assertThat(office.store.waiting()).containsExactly(new RemindGroup(ONEF_ID, GROUP));
  }

  @Test
  void the_holder_is_reminded_of_a_request_they_are_silent_about() {
    office.assigned();
    office.drained();
    office.clock.advance(Duration.ofMinutes(15));

    office.reminders.remind(office.now());

    assertThat(office.store.waiting())
        .containsExactly(new RemindAssignee(ONEF_ID, anAnalyst().id()));
  }

  private void decidedAndShown() {
    office.asked();
    office.drained();
    office.say("Да");
    office.settle(PRIVATE_CARD, Delivery.Delivered.silently());
    office.settle(GROUP_CARD, Delivery.Delivered.silently());
    assertThat(office.store.waiting()).containsExactly(new SendDecision(ONEF_ID));
  }
}
