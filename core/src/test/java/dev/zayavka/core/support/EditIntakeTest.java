package dev.zayavka.core.support;

import static dev.zayavka.testkit.fixture.SupportFixtures.IVAN;
import static dev.zayavka.testkit.fixture.SupportFixtures.MAIN_GROUP;
import static dev.zayavka.testkit.fixture.SupportFixtures.aCall;
import static dev.zayavka.testkit.fixture.SupportFixtures.aClient;
import static dev.zayavka.testkit.fixture.SupportFixtures.anUtterance;
import static org.assertj.core.api.Assertions.assertThat;

import dev.zayavka.ports.conversation.Topic;
import dev.zayavka.ports.conversation.Utterance;
import dev.zayavka.ports.shared.Dialogue;
import dev.zayavka.ports.shared.MessageRef;
import dev.zayavka.ports.support.ClientNote;
import dev.zayavka.ports.support.Leg;
import dev.zayavka.ports.support.SupportEffect.CarryEdit;
import dev.zayavka.ports.support.SupportEffect.TellClient;
import dev.zayavka.ports.support.SupportEffect.TellNotCarried;
import dev.zayavka.ports.support.SupportView.TellEditNotTaken;
import dev.zayavka.ports.support.TicketAction;
import dev.zayavka.ports.support.TicketHistoryEntry;
import dev.zayavka.ports.support.TicketReason;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class EditIntakeTest {

  private static final Leg IVANS = Leg.mirror(IVAN);

  private final HelpDesk desk = new HelpDesk();

  @Test
  void a_message_that_is_made_into_a_note_keeps_its_copies_as_they_are() {
    MessageRef source = carried("мастер едет");

    desk.bridge.edited(desk.id(), anUtterance(source, "// мастер болен"), desk.now());
    assertThat(desk.waiting(CarryEdit.class)).isEmpty();
    assertThat(desk.history())
        .last()
        .extracting(TicketHistoryEntry::action)
        .isEqualTo(TicketAction.STAFF_NOTE);

    desk.bridge.edited(desk.id(), anUtterance(source, "мастер будет завтра"), desk.now());
    assertThat(desk.waiting(CarryEdit.class))
        .extracting(CarryEdit::leg)
        .containsExactly(Leg.CLIENT, IVANS);
  }

  @Test
  void a_message_that_is_made_into_a_note_before_it_is_carried_is_not_carried() {
    desk.inWork();
    MessageRef source = desk.in(desk.topic(Leg.MAIN));
    desk.staffSays(Leg.MAIN, anUtterance(source, "клиент опять всё сломал"));
    desk.bridge.edited(desk.id(), anUtterance(source, "// опять сломал"), desk.now());
    desk.deliverAll();

    assertThat(desk.carriedTo(Leg.CLIENT)).isEmpty();
  }

  @Test
  void who_makes_a_note_into_a_message_is_told_once_that_it_stays_inside() {
    desk.inWork();
    MessageRef note = desk.in(desk.topic(Leg.MAIN));
    desk.staffSays(Leg.MAIN, anUtterance(note, "// мастер болен"));
    desk.staffEdits(Leg.MAIN, anUtterance(note, "// мастер ещё болен"));
    assertThat(desk.waiting(TellNotCarried.class)).isEmpty();

    desk.staffEdits(Leg.MAIN, anUtterance(note, "мастер будет завтра"));
    desk.staffEdits(Leg.MAIN, anUtterance(note, "мастер будет послезавтра"));

    assertThat(desk.waiting(TellNotCarried.class))
        .containsExactly(
            new TellNotCarried(desk.ticketId(), Leg.MAIN, note, TicketReason.NEVER_CARRIED));
    assertThat(desk.waiting(CarryEdit.class)).isEmpty();
  }

  @Test
  void who_edits_what_has_crossed_or_would_not_cross_is_told_nothing() {
    MessageRef source = carried("мастер едет");
    desk.staffEdits(Leg.MAIN, anUtterance(source, "мастер в пути"));
    assertThat(desk.waiting(CarryEdit.class)).hasSize(2);

    desk.close();
    MessageRef unknown = desk.in(desk.topic(Leg.MAIN));
    desk.staffEdits(Leg.MAIN, anUtterance(unknown, "после закрытия"));
    Topic elsewhere = new Topic(MAIN_GROUP, 1);
    Utterance notInATicket = anUtterance(desk.in(elsewhere), "не в теме обращения");
    desk.bridge.editedInTopic(desk.id(), elsewhere, notInATicket, desk.now());

    assertThat(desk.waiting(TellNotCarried.class)).isEmpty();
  }

  @Test
  void an_edit_reaches_every_copy_and_one_that_changes_nothing_none() {
    desk.inWork();
    MessageRef source = desk.inPrivate(aClient());
    desk.says(aClient(), anUtterance(source, "опичатка"));
    desk.deliverAll();
    Utterance fixed = anUtterance(source, "опечатка");

    desk.bridge.edited(desk.id(), fixed, desk.now());
    desk.bridge.edited(desk.id(), fixed, desk.now());

    assertThat(desk.waiting(CarryEdit.class))
        .extracting(CarryEdit::leg)
        .containsExactly(Leg.MAIN, IVANS);
  }

  @Test
  void an_edit_that_becomes_a_call_is_marked_once() {
    MessageRef source = carried("мастер едет");
    desk.staffEdits(Leg.MAIN, aCall(source, "olga", "@olga глянь"));
    desk.staffEdits(Leg.MAIN, aCall(source, "olga", "@olga глянь, пожалуйста"));

    assertThat(desk.waiting(TellNotCarried.class)).hasSize(1);
  }

  @Test
  void an_edit_of_a_message_that_no_ticket_knows_is_answered_once() {
    MessageRef unknown = desk.inPrivate(aClient());
    desk.bridge.edited(desk.id(), anUtterance(unknown, "до знакомства"), desk.now());
    assertThat(desk.waiting(TellEditNotTaken.class)).isEmpty();
    desk.says(aClient(), "раз");

    desk.bridge.edited(desk.id(), anUtterance(unknown, "и так"), desk.now());
    desk.bridge.edited(desk.id(), anUtterance(unknown, "и ещё"), desk.now());

    assertThat(desk.waiting(TellEditNotTaken.class))
        .containsExactly(new TellEditNotTaken(aClient().id(), unknown));
  }

  @Test
  void an_edit_that_may_answer_another_desk_is_left_to_it() {
    desk.says(aClient(), "раз");
    desk.in(
        work -> {
          work.dialogues().open(aClient().id(), new Dialogue("credit.comment", Map.of()));
          return true;
        });

    MessageRef unknown = desk.inPrivate(aClient());
    desk.bridge.edited(desk.id(), anUtterance(unknown, "и так"), desk.now());

    assertThat(desk.waiting(TellEditNotTaken.class)).isEmpty();
  }

  @Test
  void an_edit_after_closing_is_said_once_not_to_be_shown() {
    desk.inWork();
    MessageRef clients = desk.inPrivate(aClient());
    MessageRef staffs = desk.in(desk.topic(Leg.MAIN));
    desk.says(aClient(), anUtterance(clients, "раз"));
    desk.staffSays(Leg.MAIN, anUtterance(staffs, "два"));
    desk.close();
    desk.deliverAll();
    for (String words : List.of("и ещё", "и ещё вот что")) {
      desk.bridge.edited(desk.id(), anUtterance(clients, words), desk.now());
      desk.staffEdits(Leg.MAIN, anUtterance(staffs, words));
    }

    assertThat(desk.waiting(TellClient.class))
        .extracting(TellClient::note)
        .containsExactly(new ClientNote.EditNotCarried());
    assertThat(desk.waiting(TellNotCarried.class))
        .extracting(TellNotCarried::reason)
        .containsExactly(TicketReason.CLOSED);
    assertThat(desk.waiting(CarryEdit.class)).isEmpty();
  }

  /** A message of staff that every leg shows. */
  private MessageRef carried(String words) {
    desk.inWork();
    MessageRef source = desk.in(desk.topic(Leg.MAIN));
    desk.staffSays(Leg.MAIN, anUtterance(source, words));
    desk.deliverAll();
    return source;
  }
}
