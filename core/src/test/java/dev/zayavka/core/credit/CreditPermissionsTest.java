package dev.zayavka.core.credit;

import static dev.zayavka.testkit.fixture.CreditFixtures.NOW;
import static dev.zayavka.testkit.fixture.CreditFixtures.ONEF_ID;
import static dev.zayavka.testkit.fixture.CreditFixtures.aCard;
import static dev.zayavka.testkit.fixture.CreditFixtures.aDesk;
import static dev.zayavka.testkit.fixture.CreditFixtures.aDossier;
import static dev.zayavka.testkit.fixture.CreditFixtures.aStranger;
import static dev.zayavka.testkit.fixture.CreditFixtures.anAdmin;
import static dev.zayavka.testkit.fixture.CreditFixtures.anAnalyst;
import static org.assertj.core.api.Assertions.assertThat;

import dev.zayavka.ports.credit.CreditCommand.ByPerson;
import dev.zayavka.ports.credit.CreditCommand.ReturnHeld;
import dev.zayavka.ports.credit.CreditCommand.ReturnRequest;
import dev.zayavka.ports.credit.CreditReason;
import dev.zayavka.ports.credit.CreditState;
import dev.zayavka.ports.credit.CreditState.Held;
import dev.zayavka.ports.credit.CreditState.InProgress;
import dev.zayavka.ports.credit.Verdict;
import dev.zayavka.ports.shared.Person;
import dev.zayavka.testkit.SealedKinds;
import dev.zayavka.testkit.fixture.EveryCreditCommand;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

@ParameterizedClass
@EnumSource(Traffic.class)
class CreditPermissionsTest {

  private final Office office;

  CreditPermissionsTest(Traffic traffic) {
    office = Office.open(traffic);
  }

  @Test
  void an_analyst_the_bot_can_write_to_may_accept() {
    assertThat(refusal(EveryCreditCommand.accept(0, anAnalyst()))).isEmpty();
  }

  @Test
  void somebody_who_was_never_on_the_list_may_not_accept() {
    office.talk.wroteInPrivate(aStranger(), office.now());

    assertThat(refusal(EveryCreditCommand.accept(0, aStranger())))
        .contains(CreditReason.NOT_AN_ANALYST);
  }

  @Test
  void an_admin_who_is_no_analyst_may_not_accept() {
    office.talk.wroteInPrivate(anAdmin(), office.now());

    assertThat(refusal(EveryCreditCommand.accept(0, anAdmin())))
        .contains(CreditReason.NOT_AN_ANALYST);
  }

  @Test
  void an_analyst_taken_off_the_list_may_not_accept_until_put_back() {
    office.analysts.remove(office.id(), anAdmin(), anAnalyst().id(), office.now());
    assertThat(refusal(EveryCreditCommand.accept(0, anAnalyst())))
        .contains(CreditReason.NOT_AN_ANALYST);

    office.analysts.add(office.id(), anAdmin(), anAnalyst().id(), Optional.empty(), office.now());
    assertThat(refusal(EveryCreditCommand.accept(0, anAnalyst()))).isEmpty();
  }

  @Test
  void an_analyst_who_never_wrote_in_private_may_not_accept() {
    Person silent = Person.of(13, "Вера");
    office.analysts.seed(List.of(silent));

    assertThat(refusal(EveryCreditCommand.accept(0, silent))).contains(CreditReason.NOT_STARTED);
  }

  @Test
  void an_analyst_who_blocked_the_bot_may_not_accept_until_they_write_again() {
    office.talk.becameUnreachable(anAnalyst().id(), office.now());
    assertThat(refusal(EveryCreditCommand.accept(0, anAnalyst())))
        .contains(CreditReason.NOT_STARTED);

    office.talk.wroteInPrivate(anAnalyst(), office.now());
    assertThat(refusal(EveryCreditCommand.accept(0, anAnalyst()))).isEmpty();
  }

  @Test
  void only_an_admin_may_return_a_request() {
    assertThat(refusal(new ReturnRequest(ONEF_ID, anAdmin(), NOW))).isEmpty();
    assertThat(refusal(new ReturnRequest(ONEF_ID, anAnalyst(), NOW)))
        .contains(CreditReason.NOT_AN_ADMIN);
    assertThat(refusal(new ReturnRequest(ONEF_ID, aStranger(), NOW)))
        .contains(CreditReason.NOT_AN_ADMIN);
    assertThat(refusal(new ReturnHeld(ONEF_ID, 0, anAdmin(), NOW))).isEmpty();
    assertThat(refusal(new ReturnHeld(ONEF_ID, 0, anAnalyst(), NOW)))
        .contains(CreditReason.NOT_AN_ADMIN);
  }

  @Test
  void the_steps_of_an_assignee_are_left_to_the_decider_whoever_takes_them() {
    assertThat(assigneeSteps()).allSatisfy(step -> assertThat(refusal(step)).isEmpty());
  }

  @Test
  void no_command_by_a_person_is_left_out_of_these_tests() {
    Set<Class<?>> tried = new HashSet<>();
    assigneeSteps().forEach(step -> tried.add(step.getClass()));
    tried.add(EveryCreditCommand.accept(0, anAnalyst()).getClass());
    tried.add(ReturnRequest.class);
    tried.add(ReturnHeld.class);

    assertThat(tried).isEqualTo(SealedKinds.of(ByPerson.class));
  }

  @Test
  void a_removed_analyst_can_decline_and_nothing_else() {
    office.analysts.remove(office.id(), anAdmin(), anAnalyst().id(), office.now());
    Held inProgress = new InProgress(aDossier(), aCard(), anAnalyst(), NOW);

    assertThat(refusal(inProgress, EveryCreditCommand.takeIntoWork(0, anAnalyst())))
        .contains(CreditReason.NOT_AN_ANALYST);
    assertThat(refusal(inProgress, EveryCreditCommand.choose(0, Verdict.APPROVED, anAnalyst())))
        .contains(CreditReason.NOT_AN_ANALYST);
    assertThat(refusal(inProgress, EveryCreditCommand.decide(0, Verdict.APPROVED, anAnalyst())))
        .contains(CreditReason.NOT_AN_ANALYST);
    assertThat(refusal(inProgress, EveryCreditCommand.decline(0, anAnalyst()))).isEmpty();
  }

  private static List<ByPerson> assigneeSteps() {
    return List.of(
        EveryCreditCommand.decline(0, aStranger()),
        EveryCreditCommand.takeIntoWork(0, aStranger()),
        EveryCreditCommand.choose(0, Verdict.APPROVED, aStranger()),
        EveryCreditCommand.decide(0, Verdict.APPROVED, aStranger()));
  }

  private Optional<CreditReason> refusal(ByPerson command) {
    return refusal(new CreditState.Absent(), command);
  }

  private Optional<CreditReason> refusal(CreditState before, ByPerson command) {
    return office.in(work -> CreditPermissions.refusal(work, aDesk(), before, command));
  }
}
