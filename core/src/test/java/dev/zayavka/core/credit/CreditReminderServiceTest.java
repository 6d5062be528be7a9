package dev.zayavka.core.credit;

import static dev.zayavka.testkit.fixture.CreditFixtures.GROUP;
import static dev.zayavka.testkit.fixture.CreditFixtures.ONEF_ID;
import static dev.zayavka.testkit.fixture.CreditFixtures.aDesk;
import static dev.zayavka.testkit.fixture.CreditFixtures.anAdmin;
import static dev.zayavka.testkit.fixture.CreditFixtures.anAnalyst;
import static dev.zayavka.testkit.fixture.CreditFixtures.anApplication;
import static org.assertj.core.api.Assertions.assertThat;

import dev.zayavka.ports.credit.CreditEffect.PublishCard;
import dev.zayavka.ports.credit.CreditEffect.RemindAssignee;
import dev.zayavka.ports.credit.CreditEffect.RemindGroup;
import dev.zayavka.ports.credit.CreditView.ShowRemoved;
import dev.zayavka.ports.credit.OnefId;
import dev.zayavka.ports.delivery.Effect;
import dev.zayavka.ports.shared.MessageRef;
import dev.zayavka.testkit.Concurrently;
import dev.zayavka.testkit.memory.credit.CreditMemory;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

@ParameterizedClass
@EnumSource(Traffic.class)
class CreditReminderServiceTest {

  private static final Effect TO_GROUP = new RemindGroup(ONEF_ID, GROUP);
  private static final Effect TO_HOLDER = new RemindAssignee(ONEF_ID, anAnalyst().id());
  private static final Duration A_MINUTE = Duration.ofMinutes(1);
  private static final Duration THE_WAIT = Duration.ofMinutes(15);

  private final Office office;

  CreditReminderServiceTest(Traffic traffic) {
    office = Office.open(traffic);
  }

  @Test
  void nobody_is_reminded_before_the_wait_is_over() {
    office.published();
    office.clock.advance(THE_WAIT.minusMillis(1));

    assertThat(remind()).isZero();
    assertThat(office.store.waiting()).isEmpty();
  }

  @Test
  void the_group_is_reminded_once_the_wait_is_over_and_then_every_hour() {
    office.published();
    office.clock.advance(THE_WAIT);
    assertThat(remind()).isEqualTo(1);
    assertThat(remind()).isZero();

    office.clock.advance(Duration.ofMinutes(59));
    assertThat(remind()).isZero();
    office.clock.advance(A_MINUTE);
    assertThat(remind()).isEqualTo(1);
    office.clock.advance(Duration.ofHours(1));
    assertThat(remind()).isEqualTo(1);

    assertThat(office.store.waiting()).containsExactly(TO_GROUP, TO_GROUP, TO_GROUP);
  }

  @Test
  void nobody_is_reminded_of_a_request_that_never_reached_the_group() {
    office.receive();
    office.clock.advance(Duration.ofHours(2));

    assertThat(remind()).isZero();
  }

  @Test
  void a_silent_holder_is_reminded_once_in_each_step() {
    office.assigned();
    office.drained();
    office.clock.advance(THE_WAIT);
    assertThat(remind()).isEqualTo(1);
    office.clock.advance(Duration.ofHours(3));
    assertThat(remind()).isZero();
    assertThat(office.drained()).containsExactly(TO_HOLDER);

    office.take(anAnalyst());
    office.drained();
    office.clock.advance(THE_WAIT);
    assertThat(remind()).isEqualTo(1);
    office.clock.advance(Duration.ofHours(1));
    assertThat(remind()).isZero();
    assertThat(office.drained()).containsExactly(TO_HOLDER);
  }

  @Test
  void the_admins_are_reminded_of_what_a_removed_analyst_holds() {
    office.inProgress();
    office.analysts.remove(office.id(), anAdmin(), anAnalyst().id(), office.now());
    office.drained();
    office.clock.advance(THE_WAIT);

    assertThat(remind()).isEqualTo(1);
    assertThat(office.drained())
        .containsExactly(new ShowRemoved(anAdmin().id(), anAnalyst().id(), Optional.empty()));
  }

  @Test
  void a_declined_request_reminds_the_group_again_and_not_the_former_holder() {
    office.assigned();
    office.clock.advance(THE_WAIT.minus(A_MINUTE));
    office.decline(anAnalyst());
    office.drained();

    office.clock.advance(A_MINUTE);
    assertThat(remind()).isZero();
    office.clock.advance(THE_WAIT.minus(A_MINUTE));
    assertThat(remind()).isEqualTo(1);
    assertThat(office.store.waiting()).containsExactly(TO_GROUP);
  }

  @Test
  void nobody_is_reminded_of_a_decided_request() {
    office.decided();
    office.clock.advance(Duration.ofHours(2));

    assertThat(remind()).isZero();
  }

  @Test
  void what_falls_due_at_night_is_spoken_of_in_the_morning() {
    office.clock.set(Instant.parse("2026-11-20T17:50:00Z"));
    office.published();
    for (int minutes = 0; minutes < 9; minutes++) {
      office.clock.advance(A_MINUTE);
      assertThat(remind()).as("%s", office.now()).isZero();
    }

    office.clock.set(Instant.parse("2026-11-21T05:00:00Z"));
    assertThat(remind()).isEqualTo(1);
    assertThat(office.store.waiting()).containsExactly(TO_GROUP);
  }

  /** Lets a reminder that is due by day be processed at night: it waits for the morning. */
  @Test
  void what_was_missed_by_day_is_not_made_up_for_at_night() {
    office.published();
    office.clock.set(Instant.parse("2026-11-20T18:00:00Z"));
    assertThat(remind()).isZero();

    office.clock.set(Instant.parse("2026-11-21T05:00:00Z"));
    assertThat(remind()).isEqualTo(1);
  }

  @Test
  void many_instances_that_look_at_once_send_one_reminder() {
    office.published();
    office.clock.advance(THE_WAIT);

    List<Integer> sent =
        Concurrently.all(
            8,
            instance ->
                new CreditReminderService(CreditMemory.in(office.store), aDesk())
                    .remind(office.now()));

    assertThat(sent.stream().mapToInt(Integer::intValue).sum()).isEqualTo(1);
    assertThat(office.store.waiting()).containsExactly(TO_GROUP);
  }

  @Test
  void every_request_that_is_due_is_spoken_of_the_longest_due_first() {
    publish(1002, 601);
    office.clock.advance(A_MINUTE);
    publish(1003, 602);
    office.clock.advance(THE_WAIT);

    assertThat(remind()).isEqualTo(2);
    assertThat(office.store.waiting())
        .containsExactly(
            new RemindGroup(new OnefId(1002), GROUP), new RemindGroup(new OnefId(1003), GROUP));
  }

  private void publish(long onefId, long message) {
    office.credit.receive(anApplication(onefId), office.now());
    office.settle(
        new PublishCard(new OnefId(onefId), GROUP),
        Office.message(MessageRef.of(GROUP.value(), message)));
  }

  private int remind() {
    return office.reminders.remind(office.now());
  }
}
