package dev.zayavka.core.credit;

import static dev.zayavka.testkit.fixture.CreditFixtures.ONEF_ID;
import static dev.zayavka.testkit.fixture.CreditFixtures.anAnalyst;
import static dev.zayavka.testkit.fixture.CreditFixtures.anApplication;
import static org.assertj.core.api.Assertions.assertThat;

import dev.zayavka.ports.credit.AuditAction;
import dev.zayavka.ports.credit.CreditEffect.SendDecision;
import dev.zayavka.ports.credit.CreditState;
import dev.zayavka.ports.credit.CreditState.Existing;
import dev.zayavka.ports.credit.CreditStats;
import dev.zayavka.ports.credit.CreditStatus;
import dev.zayavka.ports.credit.OnefId;
import dev.zayavka.ports.credit.Verdict;
import dev.zayavka.ports.delivery.Delivery;
import dev.zayavka.ports.shared.Page;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

@ParameterizedClass
@EnumSource(Traffic.class)
class CreditQueryServiceTest {

  private final Office office;

  CreditQueryServiceTest(Traffic traffic) {
    office = Office.open(traffic);
  }

  @Test
  void a_request_1f_never_brought_is_absent_and_has_no_history() {
    assertThat(office.queries.request(ONEF_ID)).isEqualTo(new CreditState.Absent());
    assertThat(office.queries.history(ONEF_ID)).isEmpty();
  }

  @Test
  void a_request_is_shown_as_it_stands_with_its_history_oldest_first() {
    office.assigned();

    assertThat(office.queries.request(ONEF_ID)).isInstanceOf(CreditState.Assigned.class);
    assertThat(office.actions())
        .containsExactly(AuditAction.RECEIVED, AuditAction.PUBLISHED, AuditAction.ACCEPT);
  }

  @Test
  void requests_come_ten_to_a_page_newest_first() {
    for (long onefId = 1; onefId <= 12; onefId++) {
      office.credit.receive(anApplication(onefId), office.now());
      office.clock.advance(Duration.ofSeconds(1));
    }

    Page<Existing> first = office.queries.requests(Optional.empty(), 1);
    assertThat(first.pages()).isEqualTo(2);
    assertThat(numbers(first)).containsExactly(12L, 11L, 10L, 9L, 8L, 7L, 6L, 5L, 4L, 3L);
    assertThat(numbers(office.queries.requests(Optional.empty(), 2))).containsExactly(2L, 1L);
    assertThat(office.queries.requests(Optional.empty(), 3).items()).isEmpty();
  }

  @Test
  void requests_are_listed_by_status() {
    office.assigned();
    office.credit.receive(anApplication(7), office.now());

    assertThat(numbers(office.queries.requests(Optional.of(CreditStatus.ASSIGNED), 1)))
        .containsExactly(ONEF_ID.value());
    assertThat(numbers(office.queries.requests(Optional.of(CreditStatus.NEW), 1)))
        .containsExactly(7L);
    assertThat(office.queries.requests(Optional.of(CreditStatus.DONE), 1).items()).isEmpty();
  }

  @Test
  void the_desk_knows_how_many_stand_where_and_how_long_each_stage_takes() {
    office.published();
    office.clock.advance(Duration.ofMinutes(1));
    office.accept(anAnalyst());
    office.clock.advance(Duration.ofMinutes(2));
    office.take(anAnalyst());
    office.choose(Verdict.APPROVED, anAnalyst());
    office.clock.advance(Duration.ofMinutes(3));
    office.say("Да");
    office.clock.advance(Duration.ofMinutes(4));
    office.settle(new SendDecision(ONEF_ID), Delivery.Delivered.silently());
    office.credit.receive(anApplication(7), office.now());

    assertThat(office.queries.stats())
        .isEqualTo(
            new CreditStats(
                Map.of(CreditStatus.DONE, 1, CreditStatus.NEW, 1),
                Optional.of(Duration.ofMinutes(1)),
                Optional.of(Duration.ofMinutes(2)),
                Optional.of(Duration.ofMinutes(3)),
                Optional.of(Duration.ofMinutes(4))));
  }

  private static List<Long> numbers(Page<Existing> page) {
    return page.items().stream()
        .map(request -> request.dossier().application().onefId())
        .map(OnefId::value)
        .toList();
  }
}
