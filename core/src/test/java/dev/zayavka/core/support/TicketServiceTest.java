package dev.zayavka.core.support;

import static dev.zayavka.testkit.fixture.SupportFixtures.IVAN;
import static dev.zayavka.testkit.fixture.SupportFixtures.MAIN_GROUP;
import static dev.zayavka.testkit.fixture.SupportFixtures.OLGA;
import static dev.zayavka.testkit.fixture.SupportFixtures.aClient;
import static dev.zayavka.testkit.fixture.SupportFixtures.anAdmin;
import static dev.zayavka.testkit.fixture.SupportFixtures.somebodyOfStaff;
import static org.assertj.core.api.Assertions.assertThat;

import dev.zayavka.ports.conversation.Topic;
import dev.zayavka.ports.shared.MessageRef;
import dev.zayavka.ports.support.Leg;
import dev.zayavka.ports.support.StaffCommand.CloseHere;
import dev.zayavka.ports.support.StaffCommand.ConfirmClosing;
import dev.zayavka.ports.support.StaffCommand.KeepOpen;
import dev.zayavka.ports.support.StaffCommand.ReopenHere;
import dev.zayavka.ports.support.StaffCommand.ReportTopicClosed;
import dev.zayavka.ports.support.StaffNote;
import dev.zayavka.ports.support.SupportEffect.AskToClose;
import dev.zayavka.ports.support.SupportEffect.OpenTopic;
import dev.zayavka.ports.support.SupportEffect.RefreshClosing;
import dev.zayavka.ports.support.SupportEffect.RetitleTopic;
import dev.zayavka.ports.support.SupportEffect.SettleTopic;
import dev.zayavka.ports.support.SupportEffect.TellStaff;
import dev.zayavka.ports.support.TechnicianId;
import dev.zayavka.ports.support.TicketCommand.AssignTechnician;
import dev.zayavka.ports.support.TicketCommand.ReopenTicket;
import dev.zayavka.ports.support.TicketFilter;
import dev.zayavka.ports.support.TicketOutcome;
import dev.zayavka.ports.support.TicketReason;
import dev.zayavka.ports.support.TicketState.Closed;
import dev.zayavka.ports.support.TicketState.Working;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class TicketServiceTest {

  private static final Leg IVANS = Leg.mirror(IVAN);
  private static final Leg OLGAS = Leg.mirror(OLGA);

  private static final MessageRef QUESTION = new MessageRef(MAIN_GROUP, 700);

  private final HelpDesk desk = new HelpDesk();

  @Test
  void a_ticket_given_away_leaves_the_old_mirror_with_a_note_and_fills_the_new_one() {
    desk.inWork();
    desk.staffSays(IVANS, "не моё");
    desk.deliverAll();
    desk.assign(OLGA);
    desk.deliverAll();

    assertThat(desk.ticket())
        .isInstanceOfSatisfying(Working.class, t -> assertThat(t.by()).isEqualTo(OLGA));
    assertThat(desk.sent(TellStaff.class))
        .anySatisfy(
            tell -> {
              assertThat(tell.leg()).isEqualTo(IVANS);
              assertThat(tell.note()).isEqualTo(new StaffNote.GivenTo("Ольга"));
            });
    assertThat(desk.carriedTo(OLGAS)).containsExactly("касса не печатает", "не моё");
  }

  @Test
  void who_gets_a_ticket_back_goes_on_in_the_same_mirror() {
    desk.inWork();
    desk.assign(OLGA);
    desk.deliverAll();
    desk.says(aClient(), "и вот ещё");
    desk.deliverAll();
    desk.delivered.clear();
    desk.assign(IVAN);
    desk.deliverAll();

    assertThat(desk.sent(OpenTopic.class)).isEmpty();
    assertThat(desk.carriedTo(IVANS)).containsExactly("и вот ещё");
  }

  @Test
  void too_much_history_is_cut_with_a_note() {
    desk.says(aClient(), "0");
    for (int i = 1; i <= 60; i++) {
      desk.says(aClient(), Integer.toString(i));
    }
    desk.deliverAll();
    desk.assign(IVAN);
    desk.deliverAll();

    assertThat(desk.carriedTo(IVANS)).hasSize(50).first().isEqualTo("11");
    assertThat(desk.sent(TellStaff.class))
        .extracting(TellStaff::note)
        .contains(new StaffNote.EarlierLeftOut(11));
  }

  @Test
  void only_a_technician_who_works_is_given_a_ticket() {
    desk.inWork();
    desk.technicians.activate(desk.id(), anAdmin(), OLGA, false, desk.now());

    assertThat(
            reason(
                desk.tickets.handle(
                    desk.id(),
                    new AssignTechnician(desk.ticketId(), OLGA, somebodyOfStaff(), desk.now()))))
        .isEqualTo(TicketReason.NO_SUCH_TECHNICIAN);
    assertThat(
            reason(
                desk.tickets.handle(
                    desk.id(),
                    new AssignTechnician(
                        desk.ticketId(), new TechnicianId(99), somebodyOfStaff(), desk.now()))))
        .isEqualTo(TicketReason.NO_SUCH_TECHNICIAN);
  }

  @Test
  void closing_closes_both_topics_once() {
    desk.inWork();
    desk.close();
    desk.close();

    assertThat(desk.ticket()).isInstanceOf(Closed.class);
    assertThat(desk.waiting(SettleTopic.class))
        .extracting(SettleTopic::leg)
        .containsExactly(Leg.MAIN, IVANS);
    assertThat(desk.waiting(RetitleTopic.class)).hasSize(2);
  }

  @Test
  void a_topic_closed_by_hand_is_asked_about() {
    desk.inWork();
    Topic main = desk.topic(Leg.MAIN);
    desk.tickets.handle(desk.id(), new ReportTopicClosed(main, somebodyOfStaff(), desk.now()));

    assertThat(desk.waiting(AskToClose.class)).hasSize(1);
    assertThat(desk.ticket()).isInstanceOf(Working.class);
    keepOpen();
    assertThat(desk.waiting(SettleTopic.class)).hasSize(2);
  }

  @Test
  void the_question_is_repainted_by_every_answer_also_by_one_that_comes_too_late() {
    desk.inWork();
    keepOpen();
    assertThat(desk.waiting(RefreshClosing.class)).containsExactly(repainted());
    desk.deliverAll();

    confirmClosing();
    assertThat(desk.ticket()).isInstanceOf(Closed.class);
    assertThat(desk.waiting(RefreshClosing.class)).containsExactly(repainted());
    desk.deliverAll();

    assertThat(reason(confirmClosing())).isEqualTo(TicketReason.CLOSED);
    assertThat(desk.waiting(RefreshClosing.class)).containsExactly(repainted());
  }

  @Test
  void the_mirror_that_was_left_does_not_go_on_naming_who_had_the_ticket() {
    desk.inWork();
    desk.assign(OLGA);
    assertThat(retitled()).containsExactly(Leg.MAIN, IVANS);
    desk.deliverAll();

    desk.close();
    assertThat(retitled()).containsExactly(Leg.MAIN, Leg.mirror(OLGA), IVANS);
  }

  @Test
  void a_closed_ticket_is_neither_kept_open_nor_closed_again() {
    desk.inWork();
    Topic main = desk.topic(Leg.MAIN);
    desk.close();

    assertThat(reason(keepOpen())).isEqualTo(TicketReason.CLOSED);
    assertThat(
            reason(
                desk.tickets.handle(desk.id(), new CloseHere(main, somebodyOfStaff(), desk.now()))))
        .isEqualTo(TicketReason.CLOSED);
    assertThat(desk.waiting(TellStaff.class))
        .extracting(TellStaff::note)
        .contains(new StaffNote.NotDone(TicketReason.CLOSED));
  }

  @Test
  void within_a_week_a_ticket_is_opened_again_and_later_not() {
    desk.inWork();
    desk.close();
    Topic main = desk.topic(Leg.MAIN);
    Topic mirror = desk.topic(IVANS);
    assertThat(
            reason(
                desk.tickets.handle(
                    desk.id(), new ReopenHere(mirror, somebodyOfStaff(), desk.now()))))
        .isEqualTo(TicketReason.ONLY_IN_MAIN);
    desk.tickets.handle(desk.id(), new ReopenHere(main, somebodyOfStaff(), desk.now()));
    assertThat(desk.ticket()).isInstanceOf(Working.class);

    desk.close();
    desk.clock.advance(Duration.ofDays(8));
    assertThat(
            reason(
                desk.tickets.handle(
                    desk.id(), new ReopenHere(main, somebodyOfStaff(), desk.now()))))
        .isEqualTo(TicketReason.TOO_LATE);
    assertThat(desk.waiting(TellStaff.class))
        .extracting(TellStaff::note)
        .contains(new StaffNote.NotDone(TicketReason.TOO_LATE));
  }

  @Test
  void a_client_with_another_ticket_keeps_the_new_one() {
    desk.inWork();
    var old = desk.ticketId();
    desk.close();
    desk.says(aClient(), "снова");

    assertThat(
            reason(
                desk.tickets.handle(
                    desk.id(), new ReopenTicket(old, somebodyOfStaff(), desk.now()))))
        .isEqualTo(TicketReason.CLIENT_HAS_ANOTHER);
    assertThat(desk.ticket().file().previous()).contains(old);
    assertThat(desk.queries.tickets(TicketFilter.OPEN, 1).items()).hasSize(1);
  }

  private TicketOutcome keepOpen() {
    return desk.tickets.handle(
        desk.id(), new KeepOpen(desk.ticketId(), somebodyOfStaff(), QUESTION, desk.now()));
  }

  private TicketOutcome confirmClosing() {
    return desk.tickets.handle(
        desk.id(), new ConfirmClosing(desk.ticketId(), somebodyOfStaff(), QUESTION, desk.now()));
  }

  private RefreshClosing repainted() {
    return new RefreshClosing(desk.ticketId(), QUESTION);
  }

  private List<Leg> retitled() {
    return desk.waiting(RetitleTopic.class).stream().map(RetitleTopic::leg).toList();
  }

  private static Object reason(TicketOutcome outcome) {
    return outcome instanceof TicketOutcome.Refused refused ? refused.reason() : outcome;
  }
}
